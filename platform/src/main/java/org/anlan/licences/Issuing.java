package org.anlan.licences;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.directory.Unit;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.codes.LicenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How a module that decides on an application issues what it grants, and changes or ends it later, all within its own transaction. What a kind
/// does not allow is a programmer's mistake here: whoever calls has asked [#whyNot] before.
@Service
public class Issuing {

  /// Who gets it.
  ///
  /// @param code identity number or credit code
  public record Holder(String code, String name) {}

  /// What is issued.
  ///
  /// @param kind the code
  /// @param face by field
  /// @param issuer credit code of the unit
  /// @param caseNumber the matter in which it was granted
  public record Wish(
      String kind,
      Holder holder,
      Map<String, String> face,
      String issuer,
      @Nullable String caseNumber) {
    public Wish {
      face = Map.copyOf(face);
    }
  }

  /// What is needed beside the store.
  @org.springframework.stereotype.Component
  record Tools(
      LicenceKinds kinds,
      LicencePaper paper,
      Ledger ledger,
      InstantSource businessClock,
      ZoneId zone) {

    LocalDate today() {
      return LocalDate.ofInstant(businessClock.instant(), zone);
    }
  }

  private static final int SIX = 6;

  private final Licences licences;
  private final Tools tools;

  Issuing(Licences licences, Tools tools) {
    this.licences = licences;
    this.tools = tools;
  }

  /// The number, the record, the document with its seal and the ledger, or nothing of it.
  @Transactional(propagation = Propagation.MANDATORY)
  public Licence issue(Wish wish) {
    var kind = tools.kinds().get(wish.kind());
    var year = tools.today().getYear();
    var serial =
        year + Integer.toString(10_000_000 + licences.nextSerial(kind.code(), year)).substring(1);
    var id = new LicenceId(tools.kinds().type(kind), wish.issuer(), serial, 1);
    return issue(kind, wish, id, null);
  }

  /// The next version, after a change or renewal 变更、延续: the one before is replaced and stays readable.
  ///
  /// @param identifier of the version that is in force or has run out
  @Transactional(propagation = Propagation.MANDATORY)
  public Licence issueNext(String identifier, Wish wish) {
    var before = end(identifier, Licence.State.REPLACED, null);
    var id =
        LicenceId.find(before.identifier())
            .orElseThrow(() -> new IllegalStateException("No identifier " + before.identifier()))
            .next();
    return issue(tools.kinds().get(wish.kind()), wish, id, before);
  }

  private Licence issue(LicenceKind kind, Wish wish, LicenceId id, @Nullable Licence before) {
    var unit = tools.kinds().getUnit(wish.issuer());
    mustBeRight(kind, wish, unit);
    var today = tools.today();
    var years = kind.years();
    var blank =
        new Licence(
            unit.division().substring(0, SIX),
            id.text(),
            kind.code(),
            before == null ? id.serial() : before.number(),
            wish.issuer(),
            wish.holder().code(),
            wish.holder().name(),
            today,
            today,
            years == null ? null : today.plusYears(years).minusDays(1),
            Licence.State.VALID,
            tools.businessClock().instant(),
            null,
            inOrder(kind, wish.face()),
            before == null ? null : before.identifier(),
            wish.caseNumber(),
            null);
    var licence = documented(blank, tools.paper().issue(kind, blank));
    licences.add(licence);
    commit(licence, "issued", null);
    return licence;
  }

  private void mustBeRight(LicenceKind kind, Wish wish, Unit unit) {
    var why = whyNot(kind, wish, unit);
    if (why != null) throw new IllegalArgumentException(why.en());
  }

  /// What stands against issuing it, for whoever prepares it; null when nothing does.
  public @Nullable Texts whyNot(Wish wish) {
    var kind = tools.kinds().get(wish.kind());
    return whyNot(kind, wish, tools.kinds().getUnit(wish.issuer()));
  }

  private @Nullable Texts whyNot(LicenceKind kind, Wish wish, Unit unit) {
    if (kind.view() != null)
      return new Texts("“%s”由基础库直接展示，不在此签发。", "“%s” is shown from its library and not issued here.")
          .with(kind.name());
    if (!tools.kinds().mayIssue(kind, unit))
      return new Texts(
          "%s不是“%s”的发证机关。".formatted(unit.name().zh(), kind.name()),
          "%s does not issue “%s”.".formatted(unit.name().en(), kind.nameEn()));
    for (var field : kind.fields())
      if (field.needed() && wish.face().getOrDefault(field.code(), "").isBlank())
        return new Texts(
            "照面信息缺少“%s”。".formatted(field.name()),
            "The face lacks “%s”.".formatted(field.nameEn()));
    for (var code : wish.face().keySet())
      if (kind.findField(code).isEmpty())
        return new Texts("照面没有“%s”这一项。", "The face has no “%s”.").with(code);
    return null;
  }

  private static Map<String, String> inOrder(LicenceKind kind, Map<String, String> face) {
    var values = new LinkedHashMap<String, String>();
    for (var field : kind.fields()) {
      var value = face.getOrDefault(field.code(), "").strip();
      if (!value.isEmpty()) values.put(field.code(), value);
    }
    return values;
  }

  private static Licence documented(Licence of, String document) {
    return new Licence(
        of.division(),
        of.identifier(),
        of.kind(),
        of.number(),
        of.issuer(),
        of.holder(),
        of.holderName(),
        of.issuedOn(),
        of.validFrom(),
        of.validTo(),
        of.state(),
        of.stateAt(),
        of.stateWhy(),
        of.face(),
        of.previous(),
        of.caseNumber(),
        document);
  }

  /// Suspends, revokes, forfeits, cancels or brings back; what ended stays ended.
  ///
  /// @return as it was before
  @Transactional(propagation = Propagation.MANDATORY)
  public Licence end(String identifier, Licence.State next, @Nullable String why) {
    var licence =
        licences
            .lock(identifier)
            .orElseThrow(() -> new Absent(new Texts("证照", "licence"), identifier));
    if (!licence.stateOn(tools.today()).mayBecome(next))
      throw new IllegalArgumentException(
          "A licence that is %s cannot become %s.".formatted(licence.state(), next));
    licences.change(licence, next, tools.businessClock().instant(), why);
    commit(licence, next.code(), why);
    return licence;
  }

  private void commit(Licence licence, String act, @Nullable String why) {
    Map<String, @Nullable Object> event = new HashMap<>();
    event.put("act", act);
    event.put("kind", licence.kind());
    event.put("number", licence.number());
    event.put("case", licence.caseNumber());
    event.put("why", why);
    tools.ledger().commit("licence", licence.identifier(), event);
  }
}
