package org.anlan.licences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Texts;
import org.anlan.rules.codes.LicenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks a licence that somebody was shown, in the order of GB/T 36901 (handbook §2): check character, whether it was issued, state and
/// validity, the file, the holder. Whoever only has the identifier learns whether it holds and who issued it, nothing of its holder.
@Service
class Verifying {

  enum Result {
    VALID("有效", "Valid"),
    EXPIRED("已过有效期", "Expired"),
    REVOKED("已失效", "No longer in force"),
    TAMPERED("与签发的不一致", "Not as it was issued"),
    UNKNOWN("查无此证", "Unknown");

    private final Texts words;

    Result(String zh, String en) {
      this.words = new Texts(zh, en);
    }

    Texts words() {
      return words;
    }
  }

  /// What is handed in to be checked.
  ///
  /// @param code an identifier, or the code that the holder shows
  /// @param sha256 of the file that somebody has; absent without one
  /// @param holder the number of whoever shows it; absent where that is not asked
  record Shown(String code, @Nullable String sha256, @Nullable String holder) {}

  /// @param kind absent where it is unknown
  /// @param face what the holder showed by a code, masked; empty for an identifier
  record Checked(
      Result result,
      @Nullable LicenceKind kind,
      @Nullable Licence licence,
      Map<String, String> face) {
    static Checked unknown() {
      return new Checked(Result.UNKNOWN, null, null, Map.of());
    }
  }

  private final Licences licences;
  private final PassDesk passes;
  private final LicencePaper paper;
  private final Disclosing disclosing;
  private final Disclosing.Tools tools;

  Verifying(
      Licences licences,
      PassDesk passes,
      LicencePaper paper,
      Disclosing disclosing,
      Disclosing.Tools tools) {
    this.licences = licences;
    this.passes = passes;
    this.paper = paper;
    this.disclosing = disclosing;
    this.tools = tools;
  }

  /// @param by who checks
  @Transactional
  public Checked check(Shown shown, LicenceUse.User by) {
    var id = LicenceId.find(shown.code());
    if (id.isPresent()) return byIdentifier(id.get().text(), shown);
    if (!PassDesk.looksLikeOne(shown.code())) return Checked.unknown();
    return passes.take(shown.code()).map(pass -> byPass(pass, shown, by)).orElse(Checked.unknown());
  }

  private Checked byIdentifier(String identifier, Shown shown) {
    return licences.find(identifier).map(found -> judged(found, shown)).orElse(Checked.unknown());
  }

  private Checked judged(Licence licence, Shown shown) {
    var kind = tools.kinds().find(licence.kind()).orElse(null);
    return new Checked(result(licence, shown), kind, licence, Map.of());
  }

  private Result result(Licence licence, Shown shown) {
    var state = licence.stateOn(tools.today());
    if (state == Licence.State.EXPIRED) return Result.EXPIRED;
    if (state != Licence.State.VALID) return Result.REVOKED;
    if (!isItsFile(licence, shown.sha256())) return Result.TAMPERED;
    var holder = shown.holder();
    return holder == null || holder.isBlank() || holder.strip().equals(licence.holder())
        ? Result.VALID
        : Result.TAMPERED;
  }

  private boolean isItsFile(Licence licence, @Nullable String sha256) {
    if (sha256 == null || sha256.isBlank()) return true;
    return paper.isFileOf(licence, sha256.strip().toLowerCase(java.util.Locale.ROOT));
  }

  private Checked byPass(Passes.Pass pass, Shown shown, LicenceUse.User by) {
    var kind = tools.kinds().get(pass.kind());
    var identifier = pass.identifier();
    Optional<Licence> licence = identifier == null ? Optional.empty() : licences.find(identifier);
    var face =
        licence.map(Licence::face).or(() -> tools.face(kind, pass.holder())).orElse(Map.of());
    var result = licence.map(found -> result(found, shown)).orElse(Result.VALID);
    disclosing.note(
        new LicenceUse(
            tools.ids().next(),
            Disclosing.division(pass.holder()),
            tools.businessClock().instant(),
            kind.code(),
            identifier,
            pass.holder(),
            by,
            LicenceUse.SHOW,
            "",
            List.copyOf(face.keySet()),
            LicenceUse.Result.SHOWN));
    return new Checked(result, kind, licence.orElse(null), masked(kind, face));
  }

  private static Map<String, String> masked(LicenceKind kind, Map<String, String> face) {
    var values = new HashMap<String, String>();
    for (var field : kind.fields()) {
      var value = face.get(field.code());
      if (value != null) values.put(field.code(), field.masked(value));
    }
    return values;
  }
}
