package org.anlan.licences;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.http.ClientAddress;
import org.anlan.http.Command;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where everybody learns which licences there are and checks one that they were shown, and where staff look one up for a use.
@RestController
@RequestMapping("/api/licences")
class LicenceDoor {

  record KindView(
      String code, String name, String nameEn, String holder, boolean view, List<String> items) {}

  /// @param code the identifier, or the code that the holder shows
  /// @param sha256 of the file, to compare it with the one that was issued
  record CheckForm(String code, @Nullable String sha256, @Nullable String holder) {}

  /// @param result `VALID`, `EXPIRED`, `REVOKED`, `TAMPERED` or `UNKNOWN`
  /// @param fields what the holder shows, masked; empty for an identifier alone
  record CheckView(
      String result,
      String resultText,
      String resultTextEn,
      @Nullable String kind,
      @Nullable String kindEn,
      @Nullable String identifier,
      @Nullable String issuer,
      @Nullable String issuerEn,
      @Nullable LocalDate issued,
      @Nullable LocalDate validTo,
      @Nullable String state,
      @Nullable String stateEn,
      List<WalletDoor.FieldView> fields) {}

  record LookUpForm(
      String kind, String holder, String purpose, String matter, @Nullable Set<String> fields) {}

  record LookUpView(
      @Nullable String identifier,
      String state,
      String stateText,
      String stateTextEn,
      List<WalletDoor.FieldView> fields) {}

  private final Verifying verifying;
  private final Disclosing disclosing;
  private final LicenceKinds kinds;
  private final Rate checks;
  private final Rate lookUps;

  LicenceDoor(Verifying verifying, Disclosing disclosing, LicenceKinds kinds, Rates rates) {
    this.verifying = verifying;
    this.disclosing = disclosing;
    this.kinds = kinds;
    this.checks = rates.limit(30, Duration.ofSeconds(2));
    this.lookUps = rates.limit(60, Duration.ofSeconds(5));
  }

  @GetMapping("/kinds")
  List<KindView> kinds() {
    return kinds.list().stream()
        .map(kind ->
            new KindView(
                kind.code(),
                kind.name(),
                kind.nameEn(),
                kind.holder(),
                kind.view() != null,
                kind.items()))
        .toList();
  }

  @PostMapping("/checks")
  CheckView check(
      Command command, Caller caller, @RequestBody CheckForm form, HttpServletRequest request) {
    checks.take(ClientAddress.of(request));
    var shown = new Verifying.Shown(form.code(), form.sha256(), form.holder());
    return view(verifying.check(shown, user(caller)));
  }

  private static LicenceUse.User user(Caller caller) {
    var account = caller.account();
    var post = caller.post();
    return new LicenceUse.User(
        account == null ? null : account.id(),
        account == null ? "扫码核验" : account.name(),
        post == null ? "" : post.unit().uscc());
  }

  private CheckView view(Verifying.Checked checked) {
    var kind = checked.kind();
    var licence = checked.licence();
    var issuer = licence == null ? null : kinds.unitName(licence.issuer());
    var state = licence == null ? null : licence.state().words();
    var words = checked.result().words();
    return new CheckView(
        checked.result().name(),
        words.zh(),
        words.en(),
        kind == null ? null : kind.name(),
        kind == null ? null : kind.nameEn(),
        licence == null ? null : licence.identifier(),
        issuer == null ? null : issuer.zh(),
        issuer == null ? null : issuer.en(),
        licence == null ? null : licence.issuedOn(),
        licence == null ? null : licence.validTo(),
        state == null ? null : state.zh(),
        state == null ? null : state.en(),
        kind == null ? List.of() : WalletDoor.fields(kind, checked.face()));
  }

  @PostMapping("/readings")
  LookUpView lookUp(Command command, Caller caller, @RequestBody LookUpForm form) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (!caller.isStaff() || post == null) throw LicenceProblems.staffOnly();
    var kind = kinds.get(form.kind());
    var matter = form.matter().strip();
    if (matter.length() < 4 || matter.length() > 60)
      throw LicenceProblems.field(
          "matter", new Texts("所办事项要写 4 到 60 个字。", "The matter needs 4 to 60 characters."));
    lookUps.take(caller.name());
    var account = Objects.requireNonNull(caller.account());
    var wish =
        new Disclosing.Wish(
            account.id(),
            account.name(),
            post.unit().uscc(),
            kind.code(),
            form.holder().strip(),
            form.purpose(),
            matter,
            form.fields() == null ? Set.of() : form.fields());
    return switch (disclosing.read(wish)) {
      case Disclosed.Given(var identifier, var state, var values) ->
          new LookUpView(
              identifier,
              state.code(),
              state.words().zh(),
              state.words().en(),
              WalletDoor.fields(kind, values));
      case Disclosed.None none -> throw LicenceProblems.none(kind);
      case Disclosed.Refused(var why) -> throw LicenceProblems.refused(why);
    };
  }
}
