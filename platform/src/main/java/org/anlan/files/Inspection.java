package org.anlan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.files.Finding.Clean;
import org.anlan.files.Finding.Flawed;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Checks a received paper: what it is by its content, whether the city takes that, what in it could run, and what an outside scanner
/// says where one is set up.
@Component
class Inspection {

  private final PaperRules rules;
  private final Clamd scanner;

  Inspection(PaperRules rules, Clamd scanner) {
    this.rules = rules;
    this.scanner = scanner;
  }

  Finding look(Path file, boolean staff) throws IOException {
    try (var content = Files.newInputStream(file)) {
      if (TestVirus.in(content)) return TestVirus.refusal();
    }
    var found = opened(file);
    if (!(found instanceof Clean clean)) return found;
    var rule = rules.find(clean.kind()).filter(one -> one.takes(staff));
    if (rule.isEmpty()) return notTaken(clean.kind().title(), staff);
    if (Files.size(file) > rule.get().bytes()) return tooLarge(rule.get());
    return scanner.isOn() ? scanned(file, clean) : clean;
  }

  private Finding scanned(Path file, Clean clean) {
    return switch (scanner.scan(file)) {
      case Clamd.Verdict.Nothing nothing -> clean;
      case Clamd.Verdict.Found(var name) ->
          Finding.flawed(
              "virus",
              "病毒扫描发现“%s”，不接受。请先给电脑杀毒。".formatted(name),
              "The virus scanner found “%s”. Scan your computer first.".formatted(name));
      case Clamd.Verdict.NoAnswer(var why) ->
          new Finding.Later(
              new Texts(
                  "病毒扫描服务暂时没有回应，文件先隔离，恢复后自动检查，不用重新上传。",
                  "The virus scanner does not answer now. The file waits apart and is checked by itself later; it need not be sent again."));
    };
  }

  private static Finding opened(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var head = content.readNBytes(Sniffing.HEAD);
      if (head.length == 0) return broken();
      return switch (Sniffing.of(head)) {
        case Sniffing.Known(var kind) -> kind == PaperKind.PDF ? pdf(file) : new Clean(kind);
        case Sniffing.Zipped() -> Unpacking.look(file);
        case Sniffing.Barred(var what, var remedy, var runs) -> barred(what, remedy);
        case Sniffing.Unknown() -> unknown();
      };
    }
  }

  private static Finding pdf(Path file) throws IOException {
    try {
      return PdfLook.look(file);
    } catch (IOException | RuntimeException unreadable) {
      // The reader answers a damaged file with exceptions of many kinds; the disk itself was read
      // before.
      return broken();
    }
  }

  static Flawed broken() {
    return Finding.flawed(
        "broken",
        "文件不完整或已损坏，打不开。请检查原文件后重新上传。",
        "The file is cut off or damaged and does not open. Look at the original and try again.");
  }

  private static Flawed barred(Texts what, Texts remedy) {
    return new Flawed(
        "not-taken",
        new Texts(
            "这是%s，不接受。".formatted(what.zh()) + remedy.zh(),
            "This is %s, which is not taken. ".formatted(what.en()) + remedy.en()));
  }

  private static Flawed unknown() {
    return Finding.flawed(
        "not-taken",
        "认不出这是什么文件（按内容识别，与文件名无关）。请转成 PDF、JPG 或列出的其他格式再上传。",
        "The content is of no kind that is known (the name does not matter). Convert it to PDF, JPG or another of the kinds listed.");
  }

  private Flawed notTaken(Texts what, boolean staff) {
    var taken = rules.list(staff).stream().map(rule -> rule.kind().code()).toList();
    var list = String.join(", ", taken);
    return Finding.flawed(
        "not-taken",
        "这是%s，这里不接受。可上传：%s。".formatted(what.zh(), list.replace(", ", "、")),
        "This is a %s, which is not taken here. Taken are: %s.".formatted(what.en(), list));
  }

  private static Flawed tooLarge(PaperRules.Rule rule) {
    var most = rule.bytes() / PaperRules.MEGABYTE;
    return Finding.flawed(
        "too-large",
        "%s最多 %d MB，这份超过了。请压缩或分成几份再上传。".formatted(rule.kind().title().zh(), most),
        "A %s may have at most %d MB. Make it smaller or split it."
            .formatted(rule.kind().title().en(), most));
  }
}
