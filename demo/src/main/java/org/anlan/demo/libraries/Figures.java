package org.anlan.demo.libraries;

import java.util.List;
import java.util.Map;
import org.anlan.demo.shape.Dice;

/// How large a firm is and how it does: staff, revenue, tax, research, credit, drawn so that they fit one another.
final class Figures {
  private static final Map<String, Integer> STAFF =
      Map.of("restaurant", 9, "shop", 6, "haulier", 24, "factory", 120, "office", 35);

  private final Dice dice = Dice.named("library-figures");

  void fill(Firm firm) {
    var one = firm.get("firm_kind").equals("individual");
    var usual = STAFF.getOrDefault(firm.plan(), 10);
    var size = dice.unit() * dice.unit() * 4;
    var staff = Math.max(1, (int) Math.round(one ? 1 + 6 * dice.unit() : usual * size));
    firm.put("capital", one ? 5 + dice.below(20) : 50 * (1 + dice.below(usual)));
    firm.put("floor_area", 30 + dice.below(40 * (usual + 5)));
    firm.put(
        "size", staff < 10 ? "micro" : staff < 100 ? "small" : staff < 300 ? "medium" : "large");
    staff(firm, staff);
    var revenue = Math.round(staff * dice.between(12, 95));
    firm.put("revenue", revenue);
    firm.put("tax", Math.round(revenue * dice.between(0.005, 0.06)));
    standing(firm, staff);
    research(firm, revenue, staff);
    firm.put("vehicles", firm.plan().equals("haulier") ? 2 + dice.below(Math.max(2, staff)) : 0);
    firm.put("firm_account", Digits.account(dice));
  }

  private void staff(Firm firm, int staff) {
    firm.put("staff", staff);
    var insured = (int) Math.round(staff * dice.between(0.6, 1.0));
    firm.put("insured_staff", insured);
    firm.put("insured_staff_before", (int) Math.round(insured * dice.between(0.75, 1.2)));
    firm.put("disabled_staff", dice.chance(0.12) ? 1 + dice.below(1 + staff / 25) : 0);
    firm.put("graduate_staff", dice.chance(0.25) ? 1 + dice.below(1 + staff / 12) : 0);
  }

  private void standing(Firm firm, int staff) {
    firm.put("status", dice.chance(0.94) ? "active" : dice.chance(0.6) ? "abnormal" : "ended");
    firm.put("tax_grade", dice.pick(List.of("A", "A", "B", "B", "B", "M", "M", "C", "D")));
    firm.put("eco_grade", dice.pick(List.of("green", "green", "blue", "blue", "yellow", "red")));
    firm.put("credit_score", 420 + dice.below(560));
    firm.put("dishonest", dice.chance(0.02) ? "Y" : "N");
    var large = firm.plan().equals("factory") && staff >= 60;
    firm.put("above_scale", large ? "Y" : "N");
    firm.put("above_scale_new", large && dice.chance(0.15) ? "Y" : "N");
  }

  private void research(Firm firm, long revenue, int staff) {
    var maker = firm.plan().equals("factory") || firm.plan().equals("office");
    var high = maker && dice.chance(0.25);
    firm.put("rd_spend", maker ? Math.round(revenue * dice.between(0, high ? 0.12 : 0.03)) : 0);
    firm.put("patents", high ? dice.below(3 + staff / 10) : maker ? dice.below(2) : 0);
    firm.put("high_tech", high ? "Y" : "N");
    var marks = List.of("none", "city", "city", "province", "giant");
    firm.put("specialised", high && dice.chance(0.5) ? dice.pick(marks) : "none");
    firm.put("exports", maker && dice.chance(0.2) ? Math.round(revenue * dice.unit() * 0.5) : 0);
    firm.put("equipment_invest", maker && dice.chance(0.3) ? Math.round(revenue * 0.15) : 0);
    firm.put("loan_interest", dice.chance(0.3) ? Math.round(revenue * dice.unit() * 0.02) : 0);
    firm.put("energy", maker ? Math.round(revenue * dice.between(0.05, 0.9)) : 0);
  }
}
