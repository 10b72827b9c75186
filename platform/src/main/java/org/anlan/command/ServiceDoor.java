package org.anlan.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.anlan.cases.Attribute;
import org.anlan.cases.Kind;
import org.anlan.cases.Reporting;
import org.anlan.command.Spark.Group;
import org.anlan.command.Spark.Leaf;
import org.anlan.http.Language;
import org.anlan.http.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Tells the apps of others what can be reported here: discovery, GET Service List and GET Service Definition of GeoReport v2. Each address
/// also ends in `.xml` or `.json`.
@RestController
class ServiceDoor {

  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

  private final GeoReport report;
  private final Gate gate;
  private final Reporting reporting;
  private final Answering answering;

  ServiceDoor(GeoReport report, Gate gate, Reporting reporting, Answering answering) {
    this.report = report;
    this.gate = gate;
    this.reporting = reporting;
    this.answering = answering;
  }

  @GetMapping({
    "/open311/v2/discovery",
    "/open311/v2/discovery.xml",
    "/open311/v2/discovery.json",
    "/open311/discovery.xml",
    "/open311/discovery.json"
  })
  ResponseEntity<byte[]> discovery(HttpServletRequest request) {
    var asked = Asked.of(request);
    gate.read(asked);
    var sheet = report.sheet();
    var formats = List.of(new Leaf("text/xml"), new Leaf("application/json"));
    var endpoint =
        Group.of()
            .and("specification", SPECIFICATION)
            .and("url", report.endpoint())
            .and("changeset", sheet.changeset())
            .and("type", report.isDemo() ? "test" : "production")
            .and("formats", Spark.many("format", formats));
    var all =
        Group.of()
            .and("changeset", sheet.changeset())
            .and("contact", sheet.contacts().in(asked.language()))
            .and("key_service", sheet.keys().in(asked.language()))
            .and("endpoints", Spark.many("endpoint", List.of(endpoint)));
    return answering.answer(asked, "discovery", all);
  }

  @GetMapping({"/open311/v2/services", "/open311/v2/services.xml", "/open311/v2/services.json"})
  ResponseEntity<byte[]> services(HttpServletRequest request) {
    var asked = Asked.of(request);
    gate.read(asked);
    var services =
        reporting.listForApps().stream().map(kind -> service(kind, asked.language())).toList();
    return answering.answer(asked, "services", Spark.many("service", services));
  }

  private static Group service(Kind kind, Language language) {
    var apps = Optional.ofNullable(kind.apps()).orElseThrow();
    var keywords = language == Language.EN ? apps.keywordsEn() : apps.keywords();
    return Group.of()
        .and("service_code", kind.code())
        .and("service_name", kind.title().in(language))
        .and("description", kind.help().in(language))
        .and("metadata", !kind.attributes().isEmpty())
        .and("type", "realtime")
        .and("keywords", String.join(", ", keywords))
        .and("group", apps.title().in(language));
  }

  @GetMapping("/open311/v2/services/{service}")
  ResponseEntity<byte[]> definition(@PathVariable String service, HttpServletRequest request) {
    var asked = Asked.of(request);
    gate.read(asked);
    var kind =
        reporting
            .findForApps(asked.name())
            .orElseThrow(() -> Faulty.of(absent().with(Asked.shortened(asked.name()))));
    var attributes = new java.util.ArrayList<Group>();
    for (var one : kind.attributes())
      attributes.add(attribute(one, attributes.size() + 1, asked.language()));
    return answering.answer(
        asked,
        "service_definition",
        Group.of()
            .and("service_code", kind.code())
            .and("attributes", Spark.many("attribute", attributes)));
  }

  static Fault absent() {
    return Fault.absent(
        "没有 service_code“%s”。可用的见 /open311/v2/services。",
        "There is no service_code “%s”; /open311/v2/services lists them.");
  }

  private static Group attribute(Attribute one, int place, Language language) {
    var values =
        one.choices().stream()
            .map(choice ->
                Group.of().and("key", choice.code()).and("name", choice.title().in(language)))
            .toList();
    return Group.of()
        .and("variable", true)
        .and("code", one.code())
        .and("datatype", datatype(one.type()))
        .and("required", one.required())
        .and("datatype_description", help(one.type()).in(language))
        .and("order", place)
        .and("description", one.title().in(language))
        .and("values", Spark.many("value", values));
  }

  private static String datatype(Attribute.Type type) {
    return switch (type) {
      case CHOICE -> "singlevaluelist";
      case NUMBER -> "number";
      case CHOICES -> "multivaluelist";
      case TEXT -> "string";
      case TIME -> "datetime";
    };
  }

  private static Texts help(Attribute.Type type) {
    return switch (type) {
      case CHOICE -> new Texts("选择一项", "Choose one");
      case NUMBER -> new Texts("0 到 9999 的整数", "A whole number from 0 to 9999");
      case CHOICES -> new Texts("选择一项或几项", "Choose one or more");
      case TEXT -> new Texts("最多 100 个字", "At most 100 characters");
      case TIME ->
          new Texts(
              "日期和时间，带时区，如 2026-11-28T09:30:00+08:00",
              "A day and a time with its zone, such as 2026-11-28T09:30:00+08:00");
    };
  }
}
