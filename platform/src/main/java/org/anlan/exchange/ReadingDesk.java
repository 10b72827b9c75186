package org.anlan.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.anlan.access.Scope;
import org.anlan.directory.Directory;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one desk at which base libraries are read. It asks the grants, answers with no more than was asked for, and writes the look down,
/// whatever came of it.
@Service
public class ReadingDesk {

  /// What is asked beside the stores.
  @org.springframework.stereotype.Component
  record Tools(
      Catalogue catalogue, Directory directory, Ids ids, InstantSource businessClock, ZoneId zone) {

    Instant now() {
      return businessClock.instant();
    }

    LocalDate today() {
      return LocalDate.ofInstant(now(), zone);
    }

    /// The unit of the city with a duty, such as the source department of a field.
    Texts unitWith(String duty) {
      return directory.listUnits().stream()
          .filter(unit -> unit.level().equals("city") && unit.duties().contains(duty))
          .map(unit -> unit.name())
          .findFirst()
          .orElse(new Texts(duty, duty));
    }
  }

  private final Records records;
  private final Grants grants;
  private final DataLooks looks;
  private final Tools tools;

  ReadingDesk(Records records, Grants grants, DataLooks looks, Tools tools) {
    this.records = records;
    this.grants = grants;
    this.looks = looks;
    this.tools = tools;
  }

  /// Answers a question; the caller's transaction keeps the look, so a door lets it commit before it refuses.
  @Transactional
  public Reading read(Question question) {
    var held =
        grants.listInForce(
            question.reader(), question.library(), question.purpose(), tools.today());
    var found = records.find(question.library(), question.key(), reach(held));
    var here =
        found.isEmpty()
            ? held
            : held.stream().filter(grant -> covers(grant, found.get().area())).toList();
    var missing = missing(question, here);
    if (!missing.isEmpty()) return refused(question, found.orElse(null), missing);
    if (found.isEmpty()) {
      note(question, null, DataLook.Result.ABSENT, null);
      return new Reading.Unknown();
    }
    var given = given(question, found.get());
    var values = !question.fields().isEmpty();
    note(question, found.get(), values ? DataLook.Result.GIVEN : DataLook.Result.ANSWERED, null);
    return given;
  }

  /// The areas of the grants, and nothing else.
  private static Scope reach(List<Grant> held) {
    var areas = held.stream().map(grant -> area(grant.division())).collect(Collectors.toSet());
    return new Scope(false, Set.of(), areas, Set.of(), null);
  }

  private static boolean covers(Grant grant, String area) {
    return area.startsWith(area(grant.division()));
  }

  /// A division code without the zeros of the levels below it.
  static String area(String division) {
    return division.replaceFirst("^(\\d{4})0{8}$|^(\\d{6})0{6}$|^(\\d{9})000$", "$1$2$3");
  }

  private static Set<String> missing(Question question, List<Grant> held) {
    var missing = new TreeSet<String>();
    for (var field : question.fields())
      if (held.stream().noneMatch(grant -> grant.gives(field, question.depth())))
        missing.add(field);
    for (var claim : question.claims())
      if (held.stream().noneMatch(grant -> grant.gives(claim.field(), Depth.ANSWER)))
        missing.add(claim.field());
    return missing;
  }

  private Reading.Refused refused(
      Question question, @Nullable LibraryRecord found, Set<String> missing) {
    var library = tools.catalogue().getLibrary(question.library()).texts();
    var fields = tools.catalogue().name(question.library(), missing);
    var purpose = tools.catalogue().purposeName(question.purpose());
    var unit = unitName(question.reader().unit());
    var words =
        new Texts(
            "%s没有为“%s”%s读取%s“%s”的有效授权。请在“数据授权”中申请，由数据管理单位审批后再试。"
                .formatted(
                    unit.zh(),
                    purpose.zh(),
                    question.plain() ? "完整" : "",
                    library.zh(),
                    fields.zh()),
            "%s has no grant in force to read “%s” of %s%s for “%s”. Ask for one under Data grants and try again once it is approved."
                .formatted(
                    unit.en(),
                    fields.en(),
                    library.en(),
                    question.plain() ? " in plain" : "",
                    purpose.en()));
    note(question, found, DataLook.Result.REFUSED, words.zh());
    return new Reading.Refused(List.copyOf(missing), words);
  }

  private Texts unitName(String unit) {
    return tools
        .directory()
        .findUnit(unit)
        .map(found -> found.name())
        .orElse(new Texts(unit, unit));
  }

  private Reading.Given given(Question question, LibraryRecord found) {
    var values = new HashMap<String, String>();
    for (var field : question.fields()) {
      var value = found.value(field);
      if (value.isEmpty()) continue;
      var mask = tools.catalogue().getElement(question.library(), field).mask();
      values.put(field, question.plain() ? value : mask.over(value));
    }
    var today = tools.today();
    var answers =
        question.claims().stream()
            .map(claim -> claim.holds(found.value(claim.field()), today))
            .toList();
    return new Reading.Given(values, answers);
  }

  private void note(
      Question question,
      @Nullable LibraryRecord found,
      DataLook.Result result,
      @Nullable String why) {
    looks.add(
        new DataLook(
            tools.ids().next(),
            found == null ? home(question.reader().unit()) : found.division(),
            tools.now(),
            question.library(),
            question.key(),
            question.reader(),
            question.purpose(),
            question.matter(),
            question.touched(),
            result,
            why));
  }

  private String home(String unit) {
    return tools.directory().findUnit(unit).map(u -> u.division().substring(0, 6)).orElse("000000");
  }

  /// Values of a record that a module above kept as the ground of a decision are shown to somebody: written down as a look at them is.
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteShown(Question question) {
    note(question, null, DataLook.Result.GIVEN, null);
  }

  /// For work inside the platform that needs all records, such as matching policies: the values of these fields by key, if a grant for the
  /// whole library says so. What comes of it may leave; the values may not. One look is written down for all.
  ///
  /// @param changed null for all, else only the record with this key
  /// @return the refusal's words; empty when it was done
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Texts> sweep(
      Question all, @Nullable String changed, BiConsumer<String, Map<String, String>> work) {
    var held =
        grants.listInForce(all.reader(), all.library(), all.purpose(), tools.today()).stream()
            .filter(Grant::whole)
            .toList();
    var missing = missing(all, held);
    if (!missing.isEmpty()) return Optional.of(refused(all, null, missing).why());
    if (changed == null)
      records.each(
          all.library(), reach(held), found -> work.accept(found.key(), only(found, all.fields())));
    else
      records
          .find(all.library(), changed, reach(held))
          .ifPresent(found -> work.accept(found.key(), only(found, all.fields())));
    note(all, null, DataLook.Result.GIVEN, null);
    return Optional.empty();
  }

  private static Map<String, String> only(LibraryRecord found, Set<String> fields) {
    var values = new HashMap<>(found.fields());
    values.keySet().retainAll(fields);
    return values;
  }

  /// The fields that a question names and the library does not have.
  public Set<String> unknownFields(Question question) {
    var unknown = new HashSet<String>();
    for (var field : question.fields())
      if (tools.catalogue().findElement(question.library(), field).isEmpty()) unknown.add(field);
    for (var claim : question.claims())
      if (tools.catalogue().findElement(question.library(), claim.field()).isEmpty())
        unknown.add(claim.field());
    return unknown;
  }
}
