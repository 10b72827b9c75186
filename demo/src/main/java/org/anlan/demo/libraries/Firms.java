package org.anlan.demo.libraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.demo.Table;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.directory.Units;
import org.anlan.demo.shape.Dice;
import org.anlan.rules.codes.Uscc;

/// The library of firms: restaurants, shops, hauliers, factories and offices of all sizes, those of the demo's citizens first.
public final class Firms {
  private record Sector(String code, String name, String plan) {}

  private static final int FIRST_BODY = 20_000_000;
  private static final List<String> FIRST =
      List.of("澜江", "东岸", "鼓楼", "云帆", "清渡", "栖山", "文昌", "江口", "望澜", "苇风", "石桥", "南塘");
  private static final List<String> SECOND =
      List.of("恒信", "嘉禾", "永安", "兴源", "德盛", "佳味", "顺达", "新程", "百川", "同福", "瑞丰", "明远", "启航", "和泰");
  private static final Map<String, List<String>> LAST =
      Map.of(
          "restaurant", List.of("餐饮", "面馆", "小吃店", "饭店"),
          "shop", List.of("商贸", "超市", "商行", "便利店"),
          "haulier", List.of("物流", "货运", "运输"),
          "factory", List.of("制造", "实业", "科技", "机械"),
          "office", List.of("信息技术", "科技", "技术服务"));

  private final List<Firm> all = new ArrayList<>();
  private final Map<String, Firm> cast = new HashMap<>();
  private final List<Sector> sectors = new ArrayList<>();
  private final Dice dice = Dice.named("library-firms");
  private final Figures figures = new Figures();
  private final Homes homes;
  private final List<Citizen> owners;
  private final Map<String, Integer> names = new HashMap<>();

  public Firms(Divisions divisions, Citizens citizens, int count) {
    homes = new Homes(divisions, "library-offices");
    owners =
        citizens.all().stream()
            .filter(c -> c.age() >= 24 && c.age() < 60 && c.has("employment", "self"))
            .toList();
    for (var row : Table.rows("sectors.csv", row -> row)) {
      var sector = new Sector(row.text("code"), row.text("name"), row.text("plan"));
      for (var n = 0; n < row.count("weight"); n++) sectors.add(sector);
    }
    for (var row : Table.rows("citizens.csv", row -> row)) {
      if (!row.text("firm").isEmpty()) play(row, citizens.playing(row.text("login")));
    }
    while (all.size() < count) firm();
  }

  /// The firm that an account stands for.
  public String codeOf(String login) {
    return cast.get(login).get("uscc");
  }

  List<Firm> all() {
    return List.copyOf(all);
  }

  private void play(Table.Row row, Citizen owner) {
    var plan = row.text("firm");
    var sector = sectors.stream().filter(s -> s.plan.equals(plan)).findFirst().orElseThrow();
    var firm = founded(sector, homes.in("990102007"), "company");
    firm.put("firm_name", plan.equals("restaurant") ? "临澜市悦来餐饮有限公司" : "临澜市宏运货运有限公司");
    owned(firm, owner);
    firm.put("founded", plan.equals("restaurant") ? "2026-10-12" : "2019-04-18");
    figures.fill(firm);
    firm.put("status", "active").put("dishonest", "N");
    cast.put(row.text("login"), firm);
  }

  private void firm() {
    var sector = dice.pick(sectors);
    var home = homes.next();
    var small = sector.plan.equals("restaurant") || sector.plan.equals("shop");
    var kind = small && dice.chance(0.6) ? "individual" : dice.chance(0.05) ? "sole" : "company";
    var firm = founded(sector, home, kind);
    firm.put("firm_name", name(sector, kind));
    owned(firm, dice.pick(owners));
    var day = LocalDate.of(2004, 1, 1).plusDays(dice.below(8_300));
    firm.put("founded", day);
    figures.fill(firm);
  }

  private Firm founded(Sector sector, Homes.Home home, String kind) {
    var number = all.size() + 1;
    var registry = kind.equals("individual") ? "92" : "91";
    var code = Uscc.completing(registry + home.county() + Units.body(FIRST_BODY + number * 7));
    var firm = new Firm(code.text(), sector.plan);
    firm.put("firm_kind", kind).put("sector", sector.code).put("sector_name", sector.name);
    firm.put("firm_division", home.street().text()).put("firm_address", home.address());
    all.add(firm);
    return firm;
  }

  private static void owned(Firm firm, Citizen owner) {
    firm.put("legal_rep", owner.name()).put("legal_rep_id", owner.id());
    firm.put("firm_phone", owner.get("phone"));
  }

  /// No two firms are called the same.
  private String name(Sector sector, String kind) {
    var root =
        dice.pick(FIRST) + dice.pick(SECOND) + dice.pick(LAST.getOrDefault(sector.plan, FIRST));
    var turn = names.merge(root, 1, Integer::sum);
    var which = turn == 1 ? "" : numeral(turn);
    return switch (kind) {
      case "individual" -> "临澜市" + root + which + "（个体工商户）";
      case "sole" -> "临澜市" + root + which + "厂";
      default -> "临澜市" + root + which + "有限公司";
    };
  }

  private static String numeral(int turn) {
    var digits = "〇一二三四五六七八九";
    var text = new StringBuilder("第");
    for (var c : Integer.toString(turn).toCharArray()) text.append(digits.charAt(c - '0'));
    return text.toString();
  }
}
