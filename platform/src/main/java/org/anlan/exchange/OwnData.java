package org.anlan.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.access.Scope;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the libraries have of the caller herself and of the firms that she stands for, and who looked at it (个人信息保护法 art. 45).
@Service
public class OwnData {

  /// One's own record.
  ///
  /// @param values by field, whole
  public record Mine(Identity identity, String library, Map<String, String> values) {
    public Mine {
      values = Map.copyOf(values);
    }
  }

  private final Records records;
  private final DataLooks looks;
  private final Identities identities;
  private final ReadingDesk.Tools tools;

  OwnData(Records records, DataLooks looks, Identities identities, ReadingDesk.Tools tools) {
    this.records = records;
    this.looks = looks;
    this.identities = identities;
    this.tools = tools;
  }

  /// The library that has people or firms of this sort; `persons` and `firms` have their names from there.
  static String library(Identity.Kind kind) {
    return kind.code() + "s";
  }

  /// All that is hers, for her page; her own looks are not written down.
  public List<Mine> listOf(Caller caller) {
    return identities.listOf(caller).stream().flatMap(own -> find(own).stream()).toList();
  }

  private Optional<Mine> find(Identity own) {
    var library = library(own.kind());
    return records.find(library, own.code(), of(own)).map(r -> new Mine(own, library, r.fields()));
  }

  /// A record that is the caller's own is in reach wherever it lies.
  private Scope of(Identity own) {
    var city = tools.catalogue().findLibrary(library(own.kind())).isPresent();
    return city ? new Scope(true, Set.of(), Set.of(), Set.of(), null) : Scope.nothing();
  }

  /// For a form that is filled in with what is known: only these fields, and written down with the matter.
  ///
  /// @param own one of [Identities#listOf]; somebody else's gives nothing
  @Transactional
  public Map<String, String> fill(Caller caller, Identity own, Set<String> fields, String matter) {
    if (!identities.listOf(caller).contains(own)) return Map.of();
    var found = records.find(library(own.kind()), own.code(), of(own));
    if (found.isEmpty()) return Map.of();
    var values = new HashMap<>(found.get().fields());
    values.keySet().retainAll(new HashSet<>(fields));
    var account = java.util.Objects.requireNonNull(caller.account());
    looks.add(
        new DataLook(
            tools.ids().next(),
            found.get().division(),
            tools.now(),
            library(own.kind()),
            own.code(),
            new Question.Reader(account.id(), account.name(), null, ""),
            Purpose.OWN.code(),
            matter,
            values.keySet().stream().sorted().toList(),
            DataLook.Result.GIVEN,
            null));
    return values;
  }

  /// What the libraries call the caller and the firms that she stands for.
  public Map<Identity, String> titlesOf(Caller caller) {
    var titles = new HashMap<Identity, String>();
    for (var mine : listOf(caller)) {
      var title = tools.catalogue().getLibrary(mine.library()).title();
      titles.put(mine.identity(), mine.values().getOrDefault(title, ""));
    }
    return titles;
  }

  /// The department whose data a field is, with the library it stands in.
  public Texts sourceOf(String library, String field) {
    var unit = tools.unitWith(tools.catalogue().getElement(library, field).source());
    var name = tools.catalogue().getLibrary(library).texts();
    return new Texts(
        "%s（%s）".formatted(unit.zh(), name.zh()), "%s (%s)".formatted(unit.en(), name.en()));
  }

  /// Whether somebody can say here that a field of their own is wrong; the number itself is mended at the counter.
  public boolean mayDispute(String library, String field) {
    return tools.catalogue().findElement(library, field).isPresent()
        && !tools.catalogue().getLibrary(library).key().equals(field);
  }

  List<DataLook> looks(Identity own, @Nullable Cursor after, int limit) {
    return looks.listOwn(own, library(own.kind()), after, limit);
  }

  List<Identity> identities(Caller caller) {
    return identities.listOf(caller);
  }
}
