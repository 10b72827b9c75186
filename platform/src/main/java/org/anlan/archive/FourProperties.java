package org.anlan.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.cases.CaseArchive;
import org.anlan.cases.ClosedCase;
import org.anlan.documents.ArchiveCheck;
import org.anlan.http.Texts;
import org.anlan.rules.retention.Property;

/// The four-property check 四性检测 of a package: what was found in the package itself, and what the platform knows of what should be in it.
final class FourProperties {

  /// What the platform knows beside the package.
  ///
  /// @param packed what was seen while the package was written
  /// @param allPressed whether every document of the case has its files
  /// @param openWork whether another module's work on the case is not done
  record Known(
      ClosedCase closed, CaseArchive.Packed packed, boolean allPressed, boolean openWork) {}

  /// Endings of names that a computer runs. Nothing of these kinds passes the check of papers (ADR 0021); it is looked at once more.
  private static final Set<String> RUNS =
      Set.of(
          "exe", "dll", "bat", "cmd", "com", "js", "vbs", "ps1", "sh", "jar", "msi", "scr", "hta");

  private final Known known;
  private final Map<Property, List<Texts>> wrong = new EnumMap<>(Property.class);

  private FourProperties(Known known) {
    this.known = known;
    for (var property : Property.values()) wrong.put(property, new ArrayList<>());
  }

  static List<Finding> of(ArchiveCheck.Report report, Known known) {
    var check = new FourProperties(known);
    report.flaws().forEach(check::flaw);
    check.content();
    check.complete();
    return check.findings(report.files());
  }

  private List<Texts> wrong(Property property) {
    return Objects.requireNonNull(wrong.get(property));
  }

  private void add(Property property, String zh, String en) {
    wrong(property).add(new Texts(zh, en));
  }

  private void flaw(ArchiveCheck.Flaw flaw) {
    add(
        flaw.property(),
        "%s：%s".formatted(flaw.name(), flaw.words().zh()),
        "%s %s".formatted(flaw.name(), flaw.words().en()));
  }

  private void content() {
    for (var name : known.packed().altered())
      add(
          Property.AUTHENTIC,
          "“%s”的内容与收进来时的摘要不一致".formatted(name),
          "the content of “%s” is not what was taken in".formatted(name));
    for (var name : known.packed().names())
      if (RUNS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
        add(
            Property.SAFE,
            "“%s”是可以运行的文件".formatted(name),
            "“%s” is a file that can run".formatted(name));
    if (known.packed().empty() > 0)
      add(
          Property.USABLE,
          "有 %d 个文件是空的".formatted(known.packed().empty()),
          "%d files are empty".formatted(known.packed().empty()));
  }

  private void complete() {
    var events = known.closed().events();
    if (known.packed().proofs() < events)
      add(
          Property.COMPLETE,
          "%d 条办理记录只有 %d 条有存证".formatted(events, known.packed().proofs()),
          "of %d events %d have their proof".formatted(events, known.packed().proofs()));
    if (!known.allPressed()) add(Property.COMPLETE, "有文书还没有制作完成", "a document is still being made");
    if (known.openWork())
      add(
          Property.COMPLETE,
          "还有未了结的督办、抽查、剔除审核、回访或差评办理",
          "an order, sample, exclusion, call-back or bad review is not settled");
    if (known.closed().words().isBlank()) add(Property.COMPLETE, "没有题名", "it has no title");
  }

  private List<Finding> findings(long files) {
    return Arrays.stream(Property.values())
        .map(property ->
            wrong(property).isEmpty()
                ? new Finding(property, true, List.of(passed(property, files)))
                : new Finding(property, false, wrong(property)))
        .toList();
  }

  private Texts passed(Property property, long files) {
    return switch (property) {
      case AUTHENTIC ->
          new Texts(
                  "文书签名有效，%d 条存证均可核验，内容与收进来时一致",
                  "signatures hold, %d proofs verify, contents are as they were taken in")
              .with(known.packed().proofs());
      case COMPLETE ->
          new Texts(
                  "%d 个文件与清单一致，%d 条办理记录都有存证",
                  "%d files are those of the list, each of %d events has its proof")
              .with(files, known.closed().events());
      case USABLE -> new Texts("封装包可以打开，每个文件都读得出", "the package opens and every file can be read");
      case SAFE ->
          new Texts(
              "材料入库前都检查过，包内没有可以运行的文件", "papers were checked on the way in, nothing in it can run");
    };
  }
}
