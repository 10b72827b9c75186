package org.anlan.demo.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anlan.demo.Table;
import org.anlan.demo.directory.Unit.Naming;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.Uscc;

/// The 122 member units of the city and its counties, and the 48 street offices and town halls below them.
public final class Units {
  private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private final List<Unit> all = new ArrayList<>();

  /// Everything about a unit but its numbers.
  private record Plan(
      Naming naming, String kind, DivisionCode division, String parent, String duties) {}

  public Units(Divisions divisions) {
    for (var row : Table.rows("city-units.csv", row -> row)) {
      var naming = new Naming(row.text("name"), row.text("short"), row.text("english"));
      add(new Plan(naming, row.text("kind"), Divisions.CITY, "", "member " + row.text("duties")));
    }
    for (var county : divisions.at(DivisionCode.Level.COUNTY)) {
      county(county);
    }
    for (var street : divisions.at(DivisionCode.Level.STREET)) {
      street(street, divisions.get(street.code().parent().orElseThrow()));
    }
  }

  private void county(Divisions.Division county) {
    var government = "";
    for (var row : Table.rows("county-units.csv", row -> row)) {
      var naming = naming(county, row.text("name"), row.text("english"));
      add(
          new Plan(
              naming, row.text("kind"), county.code(), government, "member " + row.text("duties")));
      government = government.isEmpty() ? all.getLast().uscc().text() : government;
    }
  }

  private static Naming naming(Divisions.Division county, String name, String english) {
    var place = county.name();
    var full =
        switch (name) {
          case "政府" -> county.kind().equals("zone") ? place + "管理委员会" : place + "人民政府";
          case "公安分局" ->
              county.kind().equals("county")
                  ? place + "公安局"
                  : "临澜市公安局" + place.replace("区", "") + "分局";
          default -> place + name;
        };
    var brief =
        full.replace("临澜市", "")
            .replace("人民政府", "政府")
            .replace("管理委员会", "管委会")
            .replace("城市管理局", "城管局")
            .replace("住房和城乡建设局", "住建局")
            .replace("市场监督管理局", "市场监管局")
            .replace("卫生健康局", "卫健局")
            .replace("城市运行管理中心", "运管中心")
            .replace("城市管理监督中心", "监督中心");
    var committee = name.equals("政府") && county.kind().equals("zone");
    return new Naming(
        full, brief, county.english() + " " + (committee ? "Administrative Committee" : english));
  }

  private void street(Divisions.Division street, Divisions.Division county) {
    var town = !street.kind().equals("street");
    var full =
        town ? county.name() + street.name() + "人民政府" : county.name() + street.name() + "办事处";
    var english = street.english() + (town ? " Government" : " Office");
    var parent =
        all.stream()
            .filter(u -> u.division().equals(county.code()) && u.has("county-government"))
            .findFirst()
            .orElseThrow();
    add(
        new Plan(
            new Naming(full, street.name(), english),
            "government",
            street.code(),
            parent.uscc().text(),
            "street-office"));
  }

  private void add(Plan plan) {
    var number = all.size() + 1;
    var level = plan.division.level().name().toLowerCase(Locale.ROOT);
    all.add(
        new Unit(
            uscc(plan, number),
            plan.naming,
            plan.kind,
            level,
            plan.division,
            plan.parent,
            List.of(plan.duties.split(" ", -1)),
            "1990000" + (People.MOBILE + number)));
  }

  /// Registry 1 and class 1 for government bodies, class 2 for institutions; 9 and 1 for companies (GB 32100-2015).
  private static Uscc uscc(Plan plan, int number) {
    var registry =
        switch (plan.kind) {
          case "company" -> "91";
          case "institution" -> "12";
          default -> "11";
        };
    return Uscc.completing(
        registry + plan.division.text().substring(0, 6) + body(4_210_000 + number * 137));
  }

  /// The nine characters of an organisation code: eight and a check (GB 11714-1997).
  public static String body(int number) {
    var digits = Integer.toString(100_000_000 + number).substring(1);
    var sum = 0;
    for (var i = 0; i < 8; i++) {
      sum += (digits.charAt(i) - '0') * BODY_WEIGHTS[i];
    }
    var check = 11 - sum % 11;
    return digits + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
  }

  public List<Unit> all() {
    return List.copyOf(all);
  }

  Unit named(String full) {
    return all.stream()
        .filter(u -> u.naming().full().equals(full))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no unit " + full));
  }
}
