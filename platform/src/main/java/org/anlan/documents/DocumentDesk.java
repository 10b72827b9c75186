package org.anlan.documents;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Issues documents, declares them void, and tells what was issued of a matter.
@Service
public class DocumentDesk {

  /// What is to be issued.
  ///
  /// @param template its key in the city's folder
  /// @param about what it hangs on, as a file does; whoever may see that may read it
  /// @param unit the issuing unit's credit code
  /// @param values what the template's fields stand for
  public record Wish(String template, String about, String unit, Map<String, String> values) {}

  /// A document as others show it.
  ///
  /// @param pdf and `ofd` where it is read; null while it is being made
  public record Issued(
      UUID id,
      String number,
      Texts name,
      Instant issuedAt,
      String unit,
      String code,
      @Nullable String pdf,
      @Nullable String ofd,
      @Nullable Instant voidAt,
      @Nullable String voidReason) {}

  /// What is needed beside the store and the templates.
  @org.springframework.stereotype.Component
  record Tools(
      Directory directory, Ledger ledger, Ids ids, InstantSource businessClock, ZoneId zone) {}

  /// Without 0, 1, I, L, O, U: nothing to be misread or to be read as a word.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int CODE_LENGTH = 12;

  private final Documents documents;
  private final TemplateBook book;
  private final Tools tools;
  private final SecureRandom random = new SecureRandom();

  DocumentDesk(Documents documents, TemplateBook book, Tools tools) {
    this.documents = documents;
    this.book = book;
    this.tools = tools;
  }

  /// For the start: whoever issues by a template says what it will give; a template that asks for more stops the start.
  public void willGive(String template, Set<String> fields) {
    book.mustAskOnlyFor(template, fields);
  }

  /// Issues within the caller's transaction: the number is taken if that commits and not otherwise. The files follow within seconds.
  @Transactional(propagation = Propagation.MANDATORY)
  public String issue(Wish wish) {
    var template = book.get(wish.template());
    var now = tools.businessClock().instant();
    var day = LocalDate.ofInstant(now, tools.zone());
    var series = book.series(wish.unit(), template);
    var number =
        new DocumentNumber(series, day.getYear(), documents.nextSerial(series, day.getYear()));
    var values = new HashMap<>(wish.values());
    values.put("number", number.text());
    values.put("date", DateTimeFormatter.ofPattern("yyyy年M月d日").format(day));
    values.put("issuer", unitName(wish.unit()));
    var document =
        new Document(
            tools.ids().next(),
            number,
            template.key(),
            template.version(),
            wish.about(),
            wish.unit(),
            code(),
            values,
            now,
            null,
            null,
            null);
    documents.add(document);
    commit(document, "issued", null);
    return number.text();
  }

  private String unitName(String unit) {
    return tools.directory().findUnit(unit).map(found -> found.name().zh()).orElse(unit);
  }

  private String code() {
    var code = new StringBuilder();
    for (var n = 0; n < CODE_LENGTH; n++)
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return code.toString();
  }

  private void commit(Document document, String act, @Nullable String words) {
    var event = new HashMap<String, @Nullable Object>();
    event.put("act", act);
    event.put("number", document.number().text());
    event.put("code", document.code());
    event.put("words", words);
    tools.ledger().commit("document", document.about(), event);
  }

  /// Of one matter, oldest first; for whoever may see it.
  public List<Issued> listOf(String about) {
    return documents.listOf(about).stream().map(this::issued).toList();
  }

  /// Whether a file with this sum was issued on a matter and holds still.
  public boolean isFileOf(String about, String sha256) {
    return documents.listOf(about).stream()
        .filter(document -> document.voided() == null)
        .flatMap(document -> java.util.stream.Stream.ofNullable(document.files()))
        .anyMatch(files -> files.pdfSha256().equals(sha256) || files.ofdSha256().equals(sha256));
  }

  /// How long documents are kept 保管期限, by the key of the template that each is issued by.
  public Map<String, String> retentions() {
    return book.retentions();
  }

  /// By which templates documents of a matter were issued.
  public Set<String> templatesOf(String about) {
    return documents.listOf(about).stream()
        .map(Document::template)
        .collect(java.util.stream.Collectors.toSet());
  }

  /// Whether all that was issued on a matter has its files.
  public boolean allPressed(String about) {
    return documents.listOf(about).stream().allMatch(document -> document.files() != null);
  }

  /// Empties what was issued on a matter that is destroyed: number, day, code and the sums of the files stay, so that whoever holds one can
  /// still check it. The files themselves are the caller's to destroy.
  @Transactional(propagation = Propagation.MANDATORY)
  public void empty(String about) {
    documents.empty(about, tools.businessClock().instant());
    tools.ledger().erase(about);
  }

  Issued issued(Document document) {
    var files = document.files();
    var voided = document.voided();
    return new Issued(
        document.id(),
        document.number().text(),
        book.get(document.template()).name(),
        document.issuedAt(),
        document.unit(),
        document.code(),
        files == null ? null : "/api/files/" + files.pdf(),
        files == null ? null : "/api/files/" + files.ofd(),
        voided == null ? null : voided.at(),
        voided == null ? null : voided.reason());
  }

  /// @return false when it was void before
  @Transactional
  boolean declareVoid(UUID id, Caller caller, VoidGround ground, String reason) {
    var document =
        documents.find(id).filter(one -> mayVoid(one.unit(), caller)).orElseThrow(() -> absent(id));
    var account = java.util.Objects.requireNonNull(caller.account());
    var voided =
        new Document.Voided(
            tools.businessClock().instant(), account.id().toString(), ground, reason);
    if (!documents.declareVoid(id, voided)) return false;
    commit(document, "voided", reason);
    return true;
  }

  /// The supervisors of the unit that issued it.
  ///
  /// @param unit the issuing unit's credit code
  public static boolean mayVoid(String unit, Caller caller) {
    var post = caller.post();
    return post != null && post.unit().uscc().equals(unit) && caller.has("supervisor");
  }

  static Absent absent(Object id) {
    return new Absent(new Texts("文书", "document"), id.toString());
  }
}
