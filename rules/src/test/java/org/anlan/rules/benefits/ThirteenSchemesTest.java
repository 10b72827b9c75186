package org.anlan.rules.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Thirteen schemes of a real city can be said as clauses, without code and with reasons. Read where the set is at hand; nothing of it is kept here: the tables
/// below say the conditions in our own way, by the names of its facts.
class ThirteenSchemesTest {

  private static final LocalDate DAY = LocalDate.of(2019, 6, 1);
  private static final Path FILE =
      Path.of(System.getenv().getOrDefault("ANLAN_DATA", "../../shared/data"))
          .resolve("17-policy-eligibility")
          .resolve("hangzhou_tech_policies_13.js");

  private static final String PATENTS =
      "invention_patent_num + utility_model_patent_num + industrial_design_patent_num + soft_copyright_num";
  private static final String SMALL_RIGHTS =
      "utility_model_patent_num + industrial_design_patent_num + soft_copyright_num";
  private static final String POINTS =
      "5 * invention_patent_num + 2 * utility_model_patent_num + industrial_design_patent_num";
  private static final String RESEARCH =
      "research2016_cost + research2017_cost + research2018_cost";
  private static final String SALES = "sale2016 + sale2017 + sale2018";
  private static final String RATIO = "(" + RESEARCH + ") / (" + SALES + ")";
  private static final String LAST = "research2018_cost / sale2018";
  private static final String NATIONAL = "contains(?, \"national\")";
  private static final String SKILLED = "middle_round_num / research_round_num";

  private static final Map<String, String> OF_THE_STRONG =
      Map.ofEntries(
          Map.entry("reg_date", "2012-05-04"),
          Map.entry("street", "province city"),
          Map.entry("qualification", "national city-centre pilot"),
          Map.entry("research_org_level", "province"),
          Map.entry("have_research_org", "Y"),
          Map.entry("have_intellectual_property", "Y"),
          Map.entry("reg_capital", "900"),
          Map.entry("company_num", "300"),
          Map.entry("company_round_num", "300"),
          Map.entry("research_num", "80"),
          Map.entry("research_round_num", "80"),
          Map.entry("middle_round_num", "60"));

  /// By the number of the scheme.
  private static Map<Integer, Written> schemes() {
    var all = new LinkedHashMap<Integer, Written>();
    all.put(
        1,
        Written.asking("reg_date_years", "street", PATENTS)
            .row("10000", ">= 1", "contains(?, \"province\")", ">= 1"));
    all.put(
        2,
        Written.asking("reg_date_years", PATENTS, "sale2018", RATIO)
            .row("200000", ">= 1", ">= 1", "<= 3000", ">= 0.05")
            .row("200000", ">= 1", ">= 1", "(3000..10000]", ">= 0.04")
            .row("200000", ">= 1", ">= 1", "> 10000", ">= 0.03"));
    all.put(
        3,
        Written.asking("qualification", RESEARCH, "research_num / company_num", SKILLED)
            .row("200000", NATIONAL, ">= 200", ">= 0.15", ">= 0.5"));
    all.put(
        4,
        rights(
            List.of("reg_date_years", "qualification", LAST, "research_round_num"),
            List.of(">= 1", NATIONAL, ">= 0.03", ">= 15")));
    all.put(
        5,
        rights(
            List.of("qualification", "sale2018", "research_round_num", "-1 * research_round_num"),
            List.of(
                "contains(?, \"city-centre\"), contains(?, \"national\")",
                ">= 20000",
                ">= 50",
                "< 0")));
    all.put(6, sixth());
    all.putAll(later());
    return all;
  }

  private static Map<Integer, Written> later() {
    var all = new LinkedHashMap<Integer, Written>();
    all.put(
        7,
        Written.asking("qualification", "research_org_level", "research2018_cost")
            .row("3000000", NATIONAL, "\"province\", \"state\"", ">= 1000"));
    all.put(8, Written.asking(LAST).row("3000000", ">= 0.015"));
    all.put(9, Written.asking(SALES, POINTS).row("1", ">= 3000", ">= 20"));
    all.put(
        10,
        Written.asking(SALES, POINTS, "qualification")
            .row("1", ">= 3000", ">= 30", "contains(?, \"pilot\")"));
    all.put(11, eleventh());
    all.put(
        12,
        Written.asking("reg_date_years", "reg_capital", PATENTS, LAST, "sale2018")
            .row("200000", ">= 1", "<= 1000", ">= 1", ">= 0.05", "<= 3000"));
    all.put(
        13,
        Written.asking(
                "reg_date_years", "reg_capital", "have_intellectual_property", LAST, "sale2018")
            .row("300000", "< 5", "<= 1000", "true", "> 0.05", "< 3000"));
    return all;
  }

  /// Four conditions, and one of three ways to have enough rights: the or of a text is three rows.
  private static Written rights(List<String> asked, List<String> conditions) {
    var columns = new ArrayList<>(asked);
    columns.addAll(List.of("invention_patent_num", "ic_design_num", SMALL_RIGHTS));
    var written = Written.asking(columns.toArray(String[]::new));
    for (var way :
        List.of(List.of(">= 1", "-", "-"), List.of("-", ">= 1", "-"), List.of("-", "-", ">= 4"))) {
      var cells = new ArrayList<>(conditions);
      cells.addAll(way);
      written = written.row("200000", cells.toArray(String[]::new));
    }
    return written;
  }

  private static Written sixth() {
    var written =
        Written.asking(
            "qualification",
            "invention_patent_num",
            SMALL_RIGHTS + " + ic_design_num",
            "sale2018",
            LAST,
            "research2018_cost",
            "have_research_org",
            "research_round_num",
            SKILLED);
    for (var rights : new String[][] {{">= 1", "-"}, {"-", ">= 4"}})
      for (var spent :
          new String[][] {
            {"< 5000", ">= 0.06", "-"},
            {"[5000..20000]", ">= 0.04", "-"},
            {"> 20000", ">= 0.03", "-"},
            {"-", "-", "> 1000"}
          })
        written.row(
            "300000", NATIONAL, rights[0], rights[1], spent[0], spent[1], spent[2], "true", ">= 15",
            ">= 0.6");
    return written;
  }

  private static Written eleventh() {
    var growth = "(sale2017 / sale2016 + sale2018 / sale2017) / 2 - 1";
    var most = "max(sale2016, sale2017, sale2018)";
    var written =
        Written.asking(
            "invention_patent_num",
            "utility_model_patent_num",
            "industrial_design_patent_num",
            "soft_copyright_num",
            "sale2018",
            RATIO,
            growth,
            most);
    for (var rights :
        new String[][] {
          {">= 1", "-", "-", "-"},
          {"-", ">= 5", "-", "-"},
          {"-", "-", ">= 5", "-"},
          {"-", "-", "-", ">= 6"}
        })
      for (var spent :
          new String[][] {
            {"<= 5000", ">= 0.05"}, {"(5000..20000]", ">= 0.04"}, {"> 20000", ">= 0.03"}
          })
        for (var grown : new String[][] {{">= 0.15", "-"}, {"-", ">= 200"}})
          written.row(
              "600000", rights[0], rights[1], rights[2], rights[3], spent[0], spent[1], grown[0],
              grown[1]);
    return written;
  }

  private Map<Integer, Set<String>> facts;
  private Map<String, FieldType> types;

  @BeforeEach
  void theSetIsAtHand() throws IOException {
    assumeTrue(Files.exists(FILE), () -> FILE + " is not at hand");
    facts = new HashMap<>();
    for (var block : Files.readString(FILE).split("\\n\\t\\{\\s+id: ")) {
      var number = block.split(",")[0].strip();
      if (!number.matches("\\d+")) continue;
      var named = Pattern.compile("^\\t{3}'(\\w+)'", Pattern.MULTILINE).matcher(block).results();
      facts.put(
          Integer.valueOf(number),
          named.map(one -> snake(one.group(1))).collect(Collectors.toCollection(TreeSet::new)));
    }
    types = new HashMap<>();
    facts.values().forEach(all -> all.forEach(fact -> types.put(fact, type(fact))));
  }

  private static String snake(String fact) {
    return fact.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static FieldType type(String fact) {
    return switch (fact) {
      case "reg_date" -> FieldType.DATE;
      case "street", "qualification", "research_org_level" -> FieldType.TEXT;
      case "have_intellectual_property", "have_research_org", "intellectual_property_iso" ->
          FieldType.FLAG;
      default -> FieldType.NUMBER;
    };
  }

  /// One that meets all of them but the last year's limits of the small.
  private static Map<String, String> strongFirm() {
    var firm = new HashMap<String, String>();
    for (var right :
        new String[] {
          "invention_patent_num",
          "utility_model_patent_num",
          "industrial_design_patent_num",
          "soft_copyright_num",
          "ic_design_num"
        }) firm.put(right, "7");
    for (var year : new String[] {"2016", "2017", "2018"}) {
      firm.put("sale" + year, "30000");
      firm.put("research" + year + "_cost", "2400");
    }
    firm.putAll(OF_THE_STRONG);
    return firm;
  }

  /// Young and small.
  private static Map<String, String> smallFirm() {
    var firm = strongFirm();
    firm.put("reg_date", "2017-01-01");
    for (var year : new String[] {"2016", "2017", "2018"}) {
      firm.put("sale" + year, "1500");
      firm.put("research" + year + "_cost", "150");
    }
    return firm;
  }

  private Clause.Answer ask(Clause clause, Map<String, String> firm) {
    return clause.ask(new Facts(firm, types, DAY));
  }

  @Test
  void all_thirteen_are_said_as_tables_over_the_facts_that_the_set_names() {
    assertThat(schemes().keySet()).isEqualTo(new TreeSet<>(facts.keySet())).hasSize(13);
    schemes()
        .forEach((number, written) -> {
          var clause = written.over(types);
          assertThat(facts.get(number))
              .as("scheme %d", number)
              .containsAnyElementsOf(clause.fields());
        });
  }

  @Test
  void each_says_yes_to_somebody_and_no_with_a_reason_to_somebody_else() {
    schemes()
        .forEach((number, written) -> {
          var clause = written.over(types);
          var small = number == 12 || number == 13;
          var yes = small ? smallFirm() : strongFirm();
          assertThat(ask(clause, yes).verdict()).as("scheme %d", number).isEqualTo(Verdict.YES);
          var no = new HashMap<>(yes);
          types.forEach((fact, type) -> {
            if (type == FieldType.NUMBER)
              no.put(fact, small && fact.equals("reg_capital") ? "5000" : "0");
          });
          assertThat(ask(clause, no).verdict()).as("scheme %d", number).isEqualTo(Verdict.NO);
          var reasons =
              clause.explain(new Facts(no, types, DAY), (field, value) -> new Said(value, value));
          assertThat(reasons)
              .allSatisfy(
                  row -> assertThat(row.reasons()).anyMatch(one -> one.verdict() == Verdict.NO));
        });
  }

  @Test
  void each_names_what_is_missing_where_nothing_is_known() {
    schemes()
        .forEach((number, written) -> {
          var clause = written.over(types);
          var answer = ask(clause, Map.of());
          assertThat(answer.verdict()).as("scheme %d", number).isEqualTo(Verdict.MISSING);
          assertThat(answer.missing()).as("scheme %d", number).isEqualTo(clause.fields());
        });
  }

  @Test
  void the_tiers_of_sales_decide_at_their_edges() {
    var clause = java.util.Objects.requireNonNull(schemes().get(2)).over(types);
    var firm = strongFirm();
    for (var year : new String[] {"2016", "2017", "2018"}) {
      firm.put("sale" + year, "3000");
      firm.put("research" + year + "_cost", "149");
    }
    assertThat(ask(clause, firm).verdict()).as("3,000 wants 5 %").isEqualTo(Verdict.NO);
    firm.put("sale2018", "3000.01");
    assertThat(ask(clause, firm).verdict()).as("a little more wants 4 %").isEqualTo(Verdict.YES);
    assertThat(ask(clause, firm).row()).isEqualTo(2);
  }
}
