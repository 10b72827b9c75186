package org.anlan.licences;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Identity;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What of a licence is told to whom: for a use that the kind allows only the fields that it needs, masked unless it needs them whole, and written
/// down for the holder to see (handbook §2, minimal disclosure).
@Service
public class Disclosing {

  /// What somebody asks for.
  ///
  /// @param account and `name`, `unit`: who asks; no account for a part of the platform
  /// @param holder identity number or credit code
  /// @param matter the case or service item that it is for
  /// @param fields some of those that the use allows; empty for all of them
  public record Wish(
      @Nullable UUID account,
      String name,
      String unit,
      String kind,
      String holder,
      String purpose,
      String matter,
      Set<String> fields) {
    public Wish {
      fields = Set.copyOf(fields);
    }
  }

  /// A licence or view as its holder has it in the wallet.
  ///
  /// @param licence absent for a view
  public record Held(
      LicenceKind kind, Identity holder, @Nullable Licence licence, Map<String, String> face) {
    public Held {
      face = Map.copyOf(face);
    }
  }

  /// What is asked beside the stores.
  @org.springframework.stereotype.Component
  record Tools(
      LicenceKinds kinds,
      ObjectProvider<FaceSource> faces,
      Ids ids,
      InstantSource businessClock,
      ZoneId zone) {

    LocalDate today() {
      return LocalDate.ofInstant(businessClock.instant(), zone);
    }

    Optional<Map<String, String>> face(LicenceKind kind, String holder) {
      var library = kind.view();
      var source = faces.getIfAvailable();
      if (library == null || source == null) return Optional.empty();
      var fields = kind.fields().stream().map(LicenceKind.FaceField::code).toList();
      return source.find(library, holder, fields);
    }
  }

  private final Licences licences;
  private final LicenceUses uses;
  private final Tools tools;

  Disclosing(Licences licences, LicenceUses uses, Tools tools) {
    this.licences = licences;
    this.uses = uses;
    this.tools = tools;
  }

  @Transactional
  public Disclosed read(Wish wish) {
    var kind = tools.kinds().get(wish.kind());
    var use = kind.findUse(wish.purpose());
    if (use.isEmpty()) {
      note(kind, wish, null, List.copyOf(wish.fields()), LicenceUse.Result.REFUSED);
      return new Disclosed.Refused(notForThis(kind, wish.purpose()));
    }
    var beyond = new TreeSet<>(wish.fields());
    use.get().fields().forEach(beyond::remove);
    if (!beyond.isEmpty()) {
      note(kind, wish, null, List.copyOf(beyond), LicenceUse.Result.REFUSED);
      return new Disclosed.Refused(tooMuch(kind, use.get(), beyond));
    }
    return find(kind, wish.holder())
        .<Disclosed>map(held -> given(held, use.get(), wish))
        .orElseGet(() -> none(kind, wish));
  }

  private static Texts notForThis(LicenceKind kind, String purpose) {
    var known = kind.uses().stream().map(LicenceKind.Use::purpose).toList();
    return new Texts(
        "“%s”不能用于“%s”，可用于 %s。".formatted(kind.name(), purpose, known),
        "“%s” is not for “%s”; it is for %s.".formatted(kind.nameEn(), purpose, known));
  }

  private static Texts tooMuch(LicenceKind kind, LicenceKind.Use use, Set<String> beyond) {
    return new Texts(
        "“%s”用于“%s”时只提供 %s，不提供 %s。".formatted(kind.name(), use.purpose(), use.fields(), beyond),
        "“%s” gives %s for “%s” and not %s."
            .formatted(kind.nameEn(), use.fields(), use.purpose(), beyond));
  }

  private record Found(LicenceKind kind, @Nullable Licence licence, Map<String, String> face) {}

  private Optional<Found> find(LicenceKind kind, String holder) {
    if (kind.view() != null)
      return tools.face(kind, holder).map(face -> new Found(kind, null, face));
    return licences
        .findBest(kind.code(), holder, tools.today())
        .map(licence -> new Found(kind, licence, licence.face()));
  }

  private Disclosed given(Found found, LicenceKind.Use use, Wish wish) {
    var asked = wish.fields().isEmpty() ? Set.copyOf(use.fields()) : wish.fields();
    var values = new HashMap<String, String>();
    for (var field : found.kind().fields()) {
      var value = found.face().get(field.code());
      if (value == null || !asked.contains(field.code())) continue;
      values.put(field.code(), use.plain() ? value : field.masked(value));
    }
    var licence = found.licence();
    var identifier = licence == null ? null : licence.identifier();
    var told = values.keySet().stream().sorted().toList();
    note(found.kind(), wish, identifier, told, LicenceUse.Result.GIVEN);
    var state = licence == null ? Licence.State.VALID : licence.stateOn(tools.today());
    return new Disclosed.Given(identifier, state, values);
  }

  private Disclosed none(LicenceKind kind, Wish wish) {
    note(kind, wish, null, List.copyOf(wish.fields()), LicenceUse.Result.ABSENT);
    return new Disclosed.None();
  }

  private void note(
      LicenceKind kind,
      Wish wish,
      @Nullable String identifier,
      List<String> fields,
      LicenceUse.Result result) {
    note(
        new LicenceUse(
            tools.ids().next(),
            division(wish.holder()),
            tools.businessClock().instant(),
            kind.code(),
            identifier,
            wish.holder(),
            new LicenceUse.User(wish.account(), wish.name(), wish.unit()),
            wish.purpose(),
            wish.matter(),
            fields,
            result));
  }

  void note(LicenceUse use) {
    uses.add(use);
  }

  /// The county in a number of either sort; of anything else none.
  static String division(String holder) {
    var from = holder.matches("\\d{17}[\\dX]") ? 0 : 2;
    return holder.length() < from + 6 ? "000000" : holder.substring(from, from + 6);
  }

  /// Whether a person or firm has one of this kind; nothing of it is told.
  public boolean isHeld(Identity holder, String kind) {
    return tools.kinds().find(kind).flatMap(one -> find(one, holder.code())).isPresent();
  }

  /// What a person or firm has, for the holder herself: the wallet.
  ///
  /// @param holder one of the caller's identities
  public List<Held> listOf(Identity holder) {
    var all = new ArrayList<Held>();
    for (var kind : tools.kinds().list())
      if (kind.view() != null && kind.isHeldBy(holder.kind()))
        tools
            .face(kind, holder.code())
            .ifPresent(face -> all.add(new Held(kind, holder, null, face)));
    for (var licence : licences.listOf(holder))
      tools
          .kinds()
          .find(licence.kind())
          .ifPresent(kind -> all.add(new Held(kind, holder, licence, licence.face())));
    return all;
  }

  List<LicenceUse> usesOf(Identity holder, org.anlan.http.@Nullable Cursor after, int limit) {
    return uses.listOwn(holder, after, limit);
  }

  /// Of one's own, for a form that is filled in: only what the use `prefill` of the kind allows.
  ///
  /// @param own one of the caller's identities
  public Disclosed fill(Caller caller, Identity own, String kind, String matter) {
    var account = java.util.Objects.requireNonNull(caller.account());
    return read(
        new Wish(account.id(), account.name(), "", kind, own.code(), "prefill", matter, Set.of()));
  }
}
