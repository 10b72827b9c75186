package org.anlan.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Masking;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// The facts of an event in words: who it went to, how much longer, which case.
@Component
class Facts {

  /// A line under the event's title, such as “转交给：李**”.
  record FactView(String label, String labelEn, String value, String valueEn) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /// What a person is told; the other facts are for programs.
  private static final Map<String, Texts> LABELS =
      Map.ofEntries(
          Map.entry("to", new Texts("交给", "To")),
          Map.entry("unit", new Texts("单位", "Unit")),
          Map.entry("ground", new Texts("事由", "Ground")),
          Map.entry("scope", new Texts("范围", "Scope")),
          Map.entry("days", new Texts("预计天数", "Expected days")),
          Map.entry("amount", new Texts("延长", "Extended by")),
          Map.entry("before", new Texts("原时限", "Was due")),
          Map.entry("after", new Texts("新时限", "Now due")),
          Map.entry("due", new Texts("时限", "Due")),
          Map.entry("name", new Texts("环节", "Step")),
          Map.entry("case", new Texts("案件", "Case")),
          Map.entry("order", new Texts("督办编号", "Order")),
          Map.entry("level", new Texts("督办级别", "Level")),
          Map.entry("cause", new Texts("情形", "Cause")),
          Map.entry("retention", new Texts("保管期限", "Kept for")),
          Map.entry("form", new Texts("表单", "Form")),
          Map.entry("reason", new Texts("依据", "Because")),
          Map.entry("source", new Texts("来源", "Source")),
          Map.entry("media", new Texts("照片地址（未经检查）", "Address of pictures (not checked)")));

  /// In the order in which they are read.
  private static final List<String> ORDER =
      List.of(
          "to",
          "unit",
          "case",
          "order",
          "level",
          "cause",
          "name",
          "ground",
          "scope",
          "days",
          "amount",
          "before",
          "after",
          "due",
          "retention",
          "form",
          "reason",
          "source",
          "media");

  private final Directory directory;
  private final ZoneId zone;

  Facts(Directory directory, ZoneId zone) {
    this.directory = directory;
    this.zone = zone;
  }

  List<FactView> of(CaseFile file, Event event) {
    return of(file, event.detail());
  }

  List<FactView> of(CaseFile file, Map<String, String> detail) {
    var facts = new ArrayList<FactView>();
    for (var name : ORDER) if (detail.containsKey(name)) facts.add(fact(file, name, detail));
    return facts;
  }

  /// What was written down in both languages is said in both.
  private FactView fact(CaseFile file, String name, Map<String, String> detail) {
    var label = Objects.requireNonNull(LABELS.get(name));
    var value = String.valueOf(detail.get(name));
    var english = detail.get(name + "En");
    var said = english == null ? said(file, name, value) : new Texts(value, english);
    if (name.equals("form"))
      return new FactView(label.zh(), label.en(), Masking.text(said.zh()), Masking.text(said.en()));
    return new FactView(label.zh(), label.en(), said.zh(), said.en());
  }

  private Texts said(CaseFile file, String name, String value) {
    return switch (name) {
      case "to", "unit" -> whom(value);
      case "ground" -> ground(file, value);
      case "scope" -> scope(value);
      case "before", "after", "due" -> time(value);
      case "case" -> same(new CaseNumber(value).shown());
      default -> same(value);
    };
  }

  private Texts whom(String id) {
    var unit = directory.findUnit(id).map(u -> u.name());
    return unit.or(() -> directory.findPerson(id).map(p -> same(Masking.name(p.name().zh()))))
        .orElse(same(id));
  }

  private Texts ground(CaseFile file, String code) {
    return Optional.ofNullable(file.kind().suspension()).stream()
        .flatMap(rule -> rule.grounds().stream())
        .filter(ground -> ground.code().equals(code))
        .map(Kind.Ground::title)
        .findFirst()
        .orElse(same(code));
  }

  private static Texts scope(String scope) {
    return switch (scope) {
      case "CASE" -> new Texts("整件", "The whole case");
      case "BRANCH" -> new Texts("本分支", "This branch");
      default -> new Texts("本环节", "This task");
    };
  }

  private Texts time(String instant) {
    return same(TIME.format(Instant.parse(instant).atZone(zone)));
  }

  private static Texts same(String text) {
    return new Texts(text, text);
  }
}
