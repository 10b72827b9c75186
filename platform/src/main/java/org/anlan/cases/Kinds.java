package org.anlan.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.procedures.ProcedureDesk;
import org.anlan.procedures.Use;
import org.anlan.rules.procedure.LifecycleProof;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The kinds of matter of this city, read from its folder at start.
@Component
class Kinds {

  private final KindBook book;
  private final ZoneId zone;

  Kinds(
      @Value("${anlan.city}") String city,
      JsonMapper json,
      ProcedureDesk procedures,
      MatterCodes codes,
      ZoneId zone) {
    this.book = KindBook.read(Path.of(city, "kinds"), json);
    this.zone = zone;
    book.all().forEach(codes::mustHave);
    book.all().forEach(kind -> prove(kind, procedures));
    book.all().forEach(kind -> procedures.use(use(kind)));
    procedures.provide(Services.ALL);
  }

  /// As it stood when a matter was opened.
  Kind get(String code, Instant openedAt) {
    return book.find(code, day(openedAt)).orElseThrow(() -> absent(code));
  }

  /// As it can be reported now; one that is not offered today is not there.
  Kind getOffered(String code, Instant now) {
    var day = day(now);
    return book.find(code, day).filter(kind -> kind.offeredOn(day)).orElseThrow(() -> absent(code));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  static Absent absent(String code) {
    return new Absent(new Texts("事件类型", "kind of matter"), code);
  }

  static Kind.Ground ground(Kind.Suspension rule, String code) {
    return rule.grounds().stream()
        .filter(ground -> ground.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No ground '%s'.".formatted(code)));
  }

  /// What people can report now.
  Collection<Kind> listOffered(Instant now) {
    return book.offered(day(now)).stream().filter(kind -> kind.door() == null).toList();
  }

  /// All descriptions, past and to come.
  List<Kind> all() {
    return book.all();
  }

  boolean isKnown(String code) {
    return book.codes().contains(code);
  }

  /// Of all kinds that there are, were or will be.
  Set<String> codes() {
    return book.codes();
  }

  /// Each description uses its own procedure and decision, also those of the past that matters still walk by.
  private static Use use(Kind kind) {
    var code = kind.from() == null ? kind.code() : kind.code() + " " + kind.from();
    return new Use(code, kind.title(), kind.procedure(), kind.dispatch(), kind.table());
  }

  /// Every procedure must walk within its kind's lifecycle, whatever people do; one that could leave it stops the start.
  private static void prove(Kind kind, ProcedureDesk procedures) {
    var procedure = procedures.newest(kind.procedure());
    switch (LifecycleProof.check(procedure.set(), procedure.key(), kind.table())) {
      case LifecycleProof.Proven proven -> {}
      case LifecycleProof.Broken(var walks) ->
          throw new IllegalStateException(
              "The procedure %s leaves the lifecycle of %s: %s"
                  .formatted(procedure.key(), kind.code(), walks));
      case LifecycleProof.TooLarge(var situations) ->
          throw new IllegalStateException(
              "The procedure %s is too large to prove: %d situations."
                  .formatted(procedure.key(), situations));
    }
  }
}
