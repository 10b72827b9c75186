package org.anlan.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.cases.Opening;
import org.anlan.directory.Directory;
import org.anlan.documents.DocumentDesk;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The documents of an application with number, date and seal 办件文书 (行政许可法 art. 32, 38: what is decided is told in writing; a denial states its
/// reasons and what can be done against it). They hang on the case, so whoever filed it reads them.
@Component
class ApplicationPapers {

  static final String RECEIPT = "application-receipt";
  static final String ACCEPTED = "application-accepted";
  static final String CORRECTION = "application-correction";
  static final String REFUSED = "application-refused";
  static final String GRANTED = "application-granted";
  static final String DENIED = "application-denied";
  static final String WHOLE = "application-whole";
  static final String REVOKED = "application-revoked";
  static final String COMMITMENT = "application-commitment";

  private static final Set<String> ALWAYS = Set.of("case", "item", "applicant", "filed", "unit");

  /// What each template may ask for.
  static final Map<String, Set<String>> GIVEN =
      Map.of(
          RECEIPT, with("materials", "filler"),
          ACCEPTED, with("accepted", "due"),
          CORRECTION, with("gaps"),
          REFUSED, with("reason"),
          GRANTED, with("reason", "result"),
          DENIED, with("reason"),
          WHOLE, with("results"),
          REVOKED, with("reason"),
          COMMITMENT, with("conditions", "consequence", "signed"));

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final DocumentDesk documents;
  private final Directory directory;
  private final Materials materials;
  private final ZoneId zone;

  ApplicationPapers(
      DocumentDesk documents,
      Directory directory,
      Materials materials,
      Opening opening,
      ZoneId zone) {
    this.documents = documents;
    this.directory = directory;
    this.materials = materials;
    this.zone = zone;
    if (opening.knows(Filing.KIND)) GIVEN.forEach(documents::willGive);
  }

  private static Set<String> with(String... more) {
    var fields = new java.util.HashSet<>(ALWAYS);
    fields.addAll(List.of(more));
    return Set.copyOf(fields);
  }

  /// The voucher 收件凭证.
  ///
  /// @param filler who filled it in
  void receipt(Application of, OfferedForm form, String filler) {
    var names =
        materials.list(of).stream()
            .map(one -> name(form, one) + (one.state() == Material.State.FOLLOWS ? "（后补）" : ""))
            .toList();
    issue(
        RECEIPT, of, Map.of("materials", names.isEmpty() ? "无" : listed(names), "filler", filler));
  }

  /// The letter of commitment 告知承诺书, as it read when it was signed: what was told, what was declared, and by whom.
  void commitment(Application of, CommitmentBook.Entry entry) {
    var conditions = entry.conditions().stream().map(Words::zh).toList();
    issue(
        COMMITMENT,
        of,
        Map.of(
            "conditions", listed(conditions),
            "consequence", entry.consequence().zh(),
            "signed", of.filled().pledge().signed()));
  }

  private static String name(OfferedForm form, Material one) {
    return form.findMaterial(one.material()).map(m -> m.name().zh()).orElse(one.material());
  }

  void accepted(Application of, Instant at, Instant due) {
    issue(ACCEPTED, of, Map.of("accepted", day(at), "due", day(due)));
  }

  void correction(Application of, List<String> gaps) {
    issue(CORRECTION, of, Map.of("gaps", listed(gaps)));
  }

  void refused(Application of, @Nullable String reason) {
    issue(REFUSED, of, Map.of("reason", said(reason)));
  }

  void granted(Application of, @Nullable String reason, String result) {
    issue(GRANTED, of, Map.of("reason", said(reason), "result", result));
  }

  void denied(Application of, @Nullable String reason) {
    issue(DENIED, of, Map.of("reason", said(reason)));
  }

  void revoked(Application of, @Nullable String reason) {
    issue(REVOKED, of, Map.of("reason", said(reason)));
  }

  /// What came of each part of one thing, with the reasons 一件事办理结果告知.
  void whole(Application of, List<String> results) {
    issue(WHOLE, of, Map.of("results", listed(results)));
  }

  private static String said(@Nullable String reason) {
    return reason == null ? "符合法定条件。" : reason.replaceAll("\\s*\\n\\s*", " ");
  }

  private static String listed(List<String> words) {
    var numbered = new ArrayList<String>();
    for (var one : words) numbered.add((numbered.size() + 1) + ". " + one);
    return numbered.stream().collect(Collectors.joining("；"));
  }

  private void issue(String template, Application of, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("case", of.number().shown());
    values.put("item", of.name().zh());
    values.put("applicant", of.applicant().name());
    values.put("filed", day(of.dates().filed()));
    values.put("unit", directory.findUnit(of.unit()).map(u -> u.name().zh()).orElse(of.unit()));
    documents.issue(
        new DocumentDesk.Wish(template, Opening.papersOf(of.number()), of.unit(), values));
  }

  private String day(Instant at) {
    return DAY.format(LocalDate.ofInstant(at, zone));
  }
}
