package org.anlan.demo.libraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.demo.shape.Dice;

/// The licences that the people and firms of the city hold. What the libraries themselves show, as the identity card, is not among them.
final class LicenceBook {
  /// @param issuer the duty of the unit, and where: `market-supervision@990102`
  /// @param validTo blank without an end
  record Row(
      String kind,
      String serial,
      String number,
      String holder,
      String holderName,
      String issuer,
      LocalDate issued,
      String validTo,
      String state,
      Map<String, String> face) {
    List<?> cells() {
      var said = new ArrayList<String>();
      face.forEach((field, value) -> said.add(field + "=" + value));
      return List.of(
          kind,
          serial,
          number,
          holder,
          holderName,
          issuer,
          issued,
          validTo,
          state,
          String.join("; ", said));
    }
  }

  /// What stands on a licence for the codes of the libraries.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("M", "男"),
          Map.entry("F", "女"),
          Map.entry("company", "有限责任公司"),
          Map.entry("individual", "个体工商户"),
          Map.entry("sole", "个人独资企业"),
          Map.entry("limb", "肢体残疾"),
          Map.entry("visual", "视力残疾"),
          Map.entry("hearing", "听力残疾"),
          Map.entry("speech", "言语残疾"),
          Map.entry("mental", "智力残疾"),
          Map.entry("psychic", "精神残疾"));

  private static String said(String code) {
    return WORDS.getOrDefault(code, code);
  }

  private record Holder(String code, String name, String county) {}

  private final List<Row> all = new ArrayList<>();
  private final Map<String, Integer> serials = new HashMap<>();
  private final Dice dice = Dice.named("library-licences");

  LicenceBook(Citizens citizens, Firms firms) {
    firms.all().forEach(this::firm);
    citizens.all().forEach(this::citizen);
    var byId = new HashMap<String, Citizen>();
    citizens.all().forEach(c -> byId.put(c.id(), c));
    citizens.all().forEach(c -> family(c, byId));
  }

  List<Row> all() {
    return List.copyOf(all);
  }

  /// @param duty of who issues it
  /// @param years for which it holds; 0 for good
  private record Issue(String kind, String duty, LocalDate day, int years) {}

  private void add(Issue issue, Holder holder, String... face) {
    var kind = issue.kind();
    var issued = issue.day();
    var years = issue.years();
    var serial = Integer.toString(issued.getYear()) + Digits.of(next(kind), 6);
    var values = new LinkedHashMap<String, String>();
    for (var i = 0; i < face.length; i += 2) {
      if (!face[i + 1].isEmpty()) values.put(face[i], face[i + 1]);
    }
    var to = years == 0 ? "" : issued.plusYears(years).minusDays(1).toString();
    var over = !to.isEmpty() && LocalDate.parse(to).isBefore(Citizen.TODAY);
    all.add(
        new Row(
            kind,
            serial,
            number(kind, serial, holder),
            holder.code,
            holder.name,
            issue.duty() + "@" + holder.county,
            issued,
            to,
            over ? "expired" : "valid",
            values));
  }

  private int next(String kind) {
    return serials.merge(kind, 1, Integer::sum);
  }

  private static String number(String kind, String serial, Holder holder) {
    return switch (kind) {
      case "business-licence" -> holder.code;
      case "food-business" -> "JY2" + holder.county + serial;
      case "road-transport" -> "澜交运管许可字 " + serial + " 号";
      case "real-estate" -> "澜（" + serial.substring(0, 4) + "）不动产权第 " + serial.substring(4) + " 号";
      default -> serial;
    };
  }

  private LocalDate day(int first, int last) {
    return LocalDate.of(
        first + dice.below(last - first + 1), 1 + dice.below(10), 1 + dice.below(28));
  }

  private void firm(Firm firm) {
    if (firm.get("status").equals("ended")) return;
    var holder =
        new Holder(
            firm.get("uscc"), firm.get("firm_name"), firm.get("firm_division").substring(0, 6));
    add(
        new Issue("business-licence", "market-supervision", firm.founded(), 0),
        holder,
        "name",
        firm.get("firm_name"),
        "kind",
        said(firm.get("firm_kind")),
        "legal_rep",
        firm.get("legal_rep"),
        "capital",
        firm.get("capital") + "万元",
        "founded",
        firm.get("founded"),
        "address",
        firm.get("firm_address"),
        "scope",
        firm.get("sector_name"));
    var longAgo = firm.founded().isBefore(LocalDate.of(2026, 1, 1));
    if (firm.plan().equals("restaurant") && longAgo) restaurant(firm, holder);
    if (firm.plan().equals("haulier") && longAgo) haulier(firm, holder);
  }

  private void restaurant(Firm firm, Holder holder) {
    add(
        new Issue("food-business", "market-supervision", day(2022, 2026), 5),
        holder,
        "name",
        firm.get("firm_name"),
        "legal_rep",
        firm.get("legal_rep"),
        "address",
        firm.get("firm_address"),
        "form",
        "餐饮服务经营者",
        "items",
        firm.get("sector").equals("6231") ? "自制饮品销售" : "热食类食品制售");
  }

  private void haulier(Firm firm, Holder holder) {
    add(
        new Issue("road-transport", "transport", day(2023, 2026), 4),
        holder,
        "name",
        firm.get("firm_name"),
        "address",
        firm.get("firm_address"),
        "scope",
        "道路普通货物运输");
    var vehicles = Math.min(3, Integer.parseInt(firm.get("vehicles")));
    for (var n = 0; n < vehicles; n++) {
      var plate = "澜A·" + Digits.of(dice.below(100_000), 5);
      add(
          new Issue("vehicle-operation", "transport", day(2024, 2026), 0),
          holder,
          "name",
          firm.get("firm_name"),
          "plate",
          plate,
          "vehicle",
          "重型厢式货车",
          "tonnage",
          (4 + dice.below(28)) + "吨");
    }
  }

  private void citizen(Citizen citizen) {
    var holder = new Holder(citizen.id(), citizen.name(), citizen.get("division").substring(0, 6));
    disability(citizen, holder);
    senior(citizen, holder);
    driver(citizen, holder);
    health(citizen, holder);
    home(citizen, holder);
  }

  private void disability(Citizen citizen, Holder holder) {
    if (!citizen.get("disability_kind").isEmpty()) {
      add(
          new Issue("disability", "civil-affairs", day(2018, 2026), 10),
          holder,
          "name",
          citizen.name(),
          "kind",
          said(citizen.get("disability_kind")),
          "grade",
          citizen.get("disability_grade") + "级",
          "address",
          citizen.get("address"));
    }
  }

  private void senior(Citizen citizen, Holder holder) {
    if (citizen.age() >= 65 && dice.chance(0.8)) {
      add(
          new Issue("senior-card", "civil-affairs", day(2019, 2026), 0),
          holder,
          "name",
          citizen.name(),
          "birth",
          citizen.get("birth"),
          "sex",
          said(citizen.get("sex")));
    }
  }

  private void driver(Citizen citizen, Holder holder) {
    if (citizen.age() >= 20 && citizen.age() < 70 && dice.chance(0.3)) {
      add(
          new Issue("driver-licence", "public-security", day(2017, 2026), 10),
          holder,
          "name",
          citizen.name(),
          "class",
          dice.chance(0.85) ? "C1" : "B2",
          "birth",
          citizen.get("birth"),
          "address",
          citizen.get("address"));
    }
  }

  private void health(Citizen citizen, Holder holder) {
    if (citizen.age() >= 20 && citizen.age() < 60 && dice.chance(0.14)) {
      add(
          new Issue("health-certificate", "health", day(2025, 2026), 1),
          holder,
          "name",
          citizen.name(),
          "sex",
          said(citizen.get("sex")),
          "work",
          "食品经营",
          "result",
          "合格");
    }
  }

  private void home(Citizen citizen, Holder holder) {
    if (citizen.age() >= 28 && citizen.has("household_role", "head") && dice.chance(0.35)) {
      add(
          new Issue("real-estate", "planning", day(2010, 2026), 0),
          holder,
          "owner",
          citizen.name(),
          "situation",
          citizen.get("address"),
          "use",
          "城镇住宅",
          "area",
          (48 + dice.below(110)) + "平方米",
          "right",
          "单独所有");
    }
  }

  private void family(Citizen citizen, Map<String, Citizen> byId) {
    marriage(citizen, byId);
    birth(citizen, byId);
  }

  private void marriage(Citizen citizen, Map<String, Citizen> byId) {
    var county = citizen.get("division").substring(0, 6);
    var spouse = byId.get(citizen.get("spouse"));
    if (spouse != null && citizen.has("household_role", "head")) {
      var younger = citizen.birth().isAfter(spouse.birth()) ? citizen.birth() : spouse.birth();
      var day = younger.plusYears(24).plusDays(dice.below(1_200));
      if (day.isAfter(Citizen.TODAY)) day = Citizen.TODAY.minusDays(200);
      for (var one : List.of(citizen, spouse)) {
        var other = one == citizen ? spouse : citizen;
        add(
            new Issue("marriage", "civil-affairs", day, 0),
            new Holder(one.id(), one.name(), county),
            "name",
            one.name(),
            "spouse",
            other.name(),
            "spouse_id",
            other.id(),
            "registered",
            day.toString());
      }
    }
  }

  private void birth(Citizen citizen, Map<String, Citizen> byId) {
    var county = citizen.get("division").substring(0, 6);
    var mother = byId.get(citizen.get("mother"));
    var father = byId.get(citizen.get("father"));
    if (mother != null && father != null && citizen.age() < 18) {
      add(
          new Issue("birth-certificate", "health", citizen.birth().plusDays(3), 0),
          new Holder(citizen.id(), citizen.name(), county),
          "name",
          citizen.name(),
          "sex",
          said(citizen.get("sex")),
          "birth",
          citizen.get("birth"),
          "mother",
          mother.name(),
          "mother_id",
          mother.id(),
          "father",
          father.name(),
          "father_id",
          father.id());
    }
  }
}
