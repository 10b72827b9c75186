package org.anlan.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.files.FileDesk;
import org.anlan.files.StoredFile;
import org.anlan.http.Texts;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.Field;
import org.anlan.rules.scans.Fitting;
import org.anlan.rules.scans.Found;
import org.springframework.stereotype.Component;

/// Puts what was read off papers 识读 beside what stands in the form. Of a paper only what the form asks for is shown, and until when it is valid.
@Component
class TranscriptPages {

  /// A letter that was recognised less surely than this is to be looked at.
  private static final double SURE = 0.8;

  private static final String VALID = "valid";
  private static final String NO_PICTURE = "no_picture";
  private static final Texts VALID_NAME = new Texts("证件有效期限", "Valid");

  /// What a paper is held against.
  ///
  /// @param masked how a value is shown, by element
  record Against(
      Map<String, Field> asked,
      Map<String, String> answers,
      Map<String, Taken> taken,
      Masked masked) {}

  @FunctionalInterface
  interface Masked {
    String of(Field field, String value);
  }

  private final ScanBook book;
  private final Transcripts transcripts;
  private final FileDesk files;
  private final FieldBook names;
  private final Prefill.Days days;

  TranscriptPages(
      ScanBook book, Transcripts transcripts, FileDesk files, FieldBook names, Prefill.Days days) {
    this.book = book;
    this.transcripts = transcripts;
    this.files = files;
    this.names = names;
    this.days = days;
  }

  /// Of every material of a draft that is read and has pages.
  List<TranscriptView> of(Draft draft, OfferedForm form) {
    var content = draft.content();
    var schema = form.schema(form.situations().settled(content.situation()));
    var against =
        new Against(asked(schema), content.answers(), content.taken(), (field, value) -> value);
    var papers = new LinkedHashMap<String, List<UUID>>();
    for (var one : content.materials())
      Optional.ofNullable(one.paper())
          .ifPresent(
              paper -> papers.computeIfAbsent(one.material(), any -> new ArrayList<>()).add(paper));
    return papers.entrySet().stream()
        .flatMap(one -> of(form, one.getKey(), one.getValue(), against).stream())
        .toList();
  }

  static Map<String, Field> asked(FormSchema schema) {
    return schema.fields().stream()
        .map(FormSchema.Asked::field)
        .collect(Collectors.toMap(Field::id, Function.identity()));
  }

  /// Empty for a material that is not read or has no pages.
  Optional<TranscriptView> of(
      OfferedForm form, String material, List<UUID> papers, Against against) {
    if (papers.isEmpty()) return Optional.empty();
    return form.findMaterial(material)
        .flatMap(book::find)
        .map(read -> view(material, read, files.list(papers), against));
  }

  private TranscriptView view(
      String material, ScanBook.Read read, List<StoredFile> pages, Against against) {
    var known =
        transcripts
            .listOf(
                pages.stream().filter(StoredFile::isPicture).map(StoredFile::sha256).toList(),
                read.kind())
            .stream()
            .collect(Collectors.toMap(Transcript::content, Function.identity()));
    var lines = new LinkedHashMap<String, TranscriptView.TranscriptLineView>();
    for (var page : pages)
      Optional.ofNullable(known.get(page.sha256())).stream()
          .flatMap(one ->
              one.found().stream()
                  .flatMap(found -> line(read, found, cut(page, one, found), against).stream()))
          .forEach(line -> lines.putIfAbsent(line.field(), line));
    var kind = read.kind();
    var ordered =
        kind.fields().stream()
            .flatMap(field -> Optional.ofNullable(lines.get(field)).stream())
            .toList();
    return new TranscriptView(material, kind.code(), state(pages, known, ordered), ordered);
  }

  private static String state(
      List<StoredFile> pages,
      Map<String, Transcript> known,
      List<TranscriptView.TranscriptLineView> lines) {
    var states =
        pages.stream()
            .map(page -> Optional.ofNullable(known.get(page.sha256())))
            .flatMap(Optional::stream)
            .map(Transcript::state)
            .toList();
    if (states.contains(Transcript.State.WAITING)) return Transcript.State.WAITING.code();
    if (!lines.isEmpty()) return Transcript.State.READ.code();
    return states.stream()
        .filter(state -> state != Transcript.State.READ)
        .findFirst()
        .map(Transcript.State::code)
        .orElse(states.isEmpty() ? NO_PICTURE : Transcript.State.NOTHING.code());
  }

  private static TranscriptView.CutView cut(StoredFile page, Transcript one, Found found) {
    var corners =
        found.box().corners().stream()
            .flatMap(corner -> java.util.stream.Stream.of(corner.x(), corner.y()))
            .map(along -> (int) Math.round(along))
            .toList();
    return new TranscriptView.CutView(page.id(), page.url(), one.width(), one.height(), corners);
  }

  private Optional<TranscriptView.TranscriptLineView> line(
      ScanBook.Read read, Found found, TranscriptView.CutView cut, Against against) {
    if (found.field().equals(VALID)) return Optional.of(validity(found, cut));
    return read.element(found.field())
        .map(against.asked()::get)
        .map(field -> line(field, found, cut, against));
  }

  private TranscriptView.TranscriptLineView line(
      Field field, Found found, TranscriptView.CutView cut, Against against) {
    var fit = Fitting.into(field, found.value(), days.today());
    var value = fit.orElse(found.value());
    var written = against.answers().getOrDefault(field.id(), "");
    var taken =
        Optional.ofNullable(against.taken().get(field.id()))
            .filter(one -> fit.isPresent() && !Fitting.agree(one.value(), value));
    var name = names.of(field.id());
    var shown = against.masked().of(field, value);
    return new TranscriptView.TranscriptLineView(
        found.field(),
        field.id(),
        name.zh(),
        name.en(),
        shown,
        isSure(found),
        note(found),
        fit.isEmpty() ? "unfit" : standing(value, written),
        written.isEmpty() ? null : against.masked().of(field, written),
        taken.map(one -> against.masked().of(field, one.value())).orElse(null),
        taken.map(Taken::from).orElse(null),
        shown.equals(value) ? cut : null);
  }

  private static String standing(String read, String written) {
    if (written.isBlank()) return "empty";
    return Fitting.agree(read, written) ? "same" : "differs";
  }

  private static boolean isSure(Found found) {
    return found.sureness() >= SURE && found.note() != Found.Note.DOUBTFUL;
  }

  private static String note(Found found) {
    return found.note().name().toLowerCase(Locale.ROOT);
  }

  /// A span of days as ISO 8601 writes it; the second half may be 长期.
  private TranscriptView.TranscriptLineView validity(Found found, TranscriptView.CutView cut) {
    var last = found.value().substring(found.value().indexOf('/') + 1);
    boolean expired = last.matches("[\\d-]+") && last.compareTo(days.today().toString()) < 0;
    return new TranscriptView.TranscriptLineView(
        found.field(),
        null,
        VALID_NAME.zh(),
        VALID_NAME.en(),
        found.value().replace("/", " — "),
        isSure(found),
        note(found),
        expired ? "expired" : "valid",
        null,
        null,
        null,
        cut);
  }
}
