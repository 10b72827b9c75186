package org.anlan.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What a door throws to refuse a request: an RFC 9457 problem in both languages, with a type that never changes.
/// Inside the city a refusal is a value; a door turns it into this, and the compiler keeps the door's answer type true.
public final class Problem extends RuntimeException {

  private static final String TYPES = "https://anlan.dev/problems/";

  private final HttpStatus status;
  private final String slug;
  private final Texts title;
  private final @Nullable Texts detail;
  private final Map<String, Object> fields;

  private Problem(
      HttpStatus status,
      String slug,
      Texts title,
      @Nullable Texts detail,
      Map<String, Object> fields) {
    super(status.value() + " " + slug + ": " + title.en(), null, false, false);
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.detail = detail;
    this.fields = fields;
  }

  /// @param slug names the kind of problem for programs, such as `case-moved-on`
  public static Problem of(HttpStatus status, String slug, Texts title) {
    return new Problem(status, slug, title, null, Map.of());
  }

  /// Says place, value and remedy.
  public Problem saying(Texts words) {
    return new Problem(status, slug, title, words, fields);
  }

  /// Names the field of the form that is meant, such as `contact.phone`.
  public Problem at(String field) {
    return with("field", field);
  }

  /// Adds a value for the program; [Texts] are answered in the language of the request.
  public Problem with(String name, Object value) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Problem(status, slug, title, detail, more);
  }

  /// For a protocol with statuses of its own, such as 460 of tus.
  public Problem as(int code) {
    return with("status", code);
  }

  /// Says when another try makes sense: as `retryAfter` in seconds and as the header of the same meaning.
  public Problem retryAfter(Duration wait) {
    return with("retryAfter", seconds(wait));
  }

  /// A time to wait as whole seconds for people and headers: never less than it is, never nothing.
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /// What is wrong and what to do, for an answer that lists several.
  public Texts words() {
    return detail == null ? title : detail;
  }

  public HttpStatus status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  /// The body of the answer, in the order that a person reads it.
  Map<String, Object> in(Language language) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", TYPES + slug);
    body.put("title", title.in(language));
    body.put("status", status.value());
    if (detail != null) body.put("detail", detail.in(language));
    fields.forEach((name, value) -> body.put(name, inLanguage(value, language)));
    return body;
  }

  ResponseEntity<Map<String, Object>> answer(Language language) {
    var code = fields.get("status") instanceof Integer own ? own : status.value();
    var answer = ResponseEntity.status(code).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    answer.header("Content-Language", language.locale().toLanguageTag());
    answer.cacheControl(CacheControl.noStore());
    var wait = fields.get("retryAfter");
    if (wait != null) answer.header("Retry-After", wait.toString());
    return answer.body(in(language));
  }

  private static Object inLanguage(Object value, Language language) {
    return value instanceof Texts texts ? texts.in(language) : value;
  }
}
