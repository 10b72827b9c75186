package org.anlan.demo.libraries;

import java.util.List;
import org.anlan.demo.shape.Dice;

/// What a person of this age does, what the city has of it, and who is disabled or in need.
final class Lives {
  private static final List<String> SCHOOLS =
      List.of("临澜市实验小学", "澜城区文昌路小学", "苇湾区第一小学", "栖山区枫林小学", "清渡县第二小学", "云塘县城关小学");
  private static final List<String> UPPER = List.of("临澜市第一中学", "临澜市第四中学", "苇湾区中学", "栖山区中学");
  private static final List<String> DISABILITIES =
      List.of("limb", "limb", "limb", "visual", "hearing", "speech", "mental", "psychic");

  private final Dice dice = Dice.named("library-lives");

  void fill(Citizen citizen) {
    var age = citizen.age();
    if (age < 18) child(citizen, age);
    else if (age >= 60 || (age >= 55 && citizen.has("sex", "F"))) elder(citizen, age);
    else adult(citizen, age);
    if (age >= 6 && citizen.get("disability_kind").isEmpty() && dice.chance(0.045)) {
      disabled(citizen, dice.pick(DISABILITIES), 1 + dice.below(4));
    }
    citizen.put("low_income", dice.chance(0.02) ? "Y" : "N");
    if (age >= 16) {
      citizen.put("phone", "1990000" + Digits.of(dice.below(9_000), 4));
      citizen.put("bank_account", account());
    }
  }

  static void disabled(Citizen citizen, String kind, int grade) {
    citizen.put("disability_kind", kind).put("disability_grade", Integer.toString(grade));
  }

  String account() {
    return Digits.account(dice);
  }

  private void child(Citizen citizen, int age) {
    var below = age < 6 || (age == 6 && citizen.birth().getMonthValue() >= 9);
    citizen.put("marital", "single").put("medical", "resident").put("pension", "N");
    citizen.put("employment", below ? "child" : "pupil");
    citizen.put("education", below ? "none" : age < 12 ? "primary" : age < 15 ? "middle" : "high");
    if (!below) citizen.put("school", dice.pick(age < 12 ? SCHOOLS : UPPER));
  }

  private void elder(Citizen citizen, int age) {
    citizen.put("education", dice.chance(0.5) ? "middle" : dice.chance(0.5) ? "primary" : "high");
    citizen.put("employment", "retired").put("pension", "Y");
    citizen.put("medical", dice.chance(0.6) ? "employee" : "resident");
    citizen.put("insured_months", Integer.toString(180 + dice.below(Math.min(240, age * 3))));
  }

  private void adult(Citizen citizen, int age) {
    var education = List.of("middle", "high", "high", "college", "college", "bachelor", "master");
    citizen.put("education", dice.pick(education));
    var throwOf = dice.unit();
    var employment =
        age < 22 && throwOf < 0.6
            ? "pupil"
            : throwOf < 0.66 ? "employed" : throwOf < 0.93 ? "self" : "jobless";
    citizen.put("employment", employment).put("pension", "N");
    if (employment.equals("pupil")) citizen.put("school", "临澜学院");
    var worked = Math.max(0, Math.min(420, (age - 23) * 12));
    citizen.put("insured_months", Integer.toString(worked == 0 ? 0 : dice.below(worked + 1)));
    citizen.put("medical", employment.equals("employed") ? "employee" : "resident");
  }
}
