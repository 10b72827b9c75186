package org.anlan.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is responsible where, held in memory: a city's directory is small and asked at every step.
@Component
public class Directory {

  private final Map<String, Division> divisions;
  private final Map<String, Unit> units;
  private final Map<String, Post> posts;
  private final Map<String, Person> people;
  private final Map<String, List<Register.Holding>> holdingsByPerson;
  private final Map<String, List<Register.Holding>> holdingsByPost;
  private final Map<String, List<Register.Leave>> leaveByPerson;
  private final Map<String, List<Shift>> shiftsByPost;

  @Autowired
  Directory(Loading loading, Registers registers) {
    this(loaded(loading, registers));
  }

  private static Register loaded(Loading loading, Registers registers) {
    loading.loadIfChanged();
    return registers.read();
  }

  /// As a database holds it, for a verb of the command line.
  public static Directory of(JdbcClient db) {
    return new Directory(new Registers(db).read());
  }

  private Directory(Register register) {
    this.divisions = byKey(register.divisions(), Division::code);
    this.units = byKey(register.units(), Unit::uscc);
    this.posts = byKey(register.posts(), Post::id);
    this.people = byKey(register.people(), Person::id);
    this.holdingsByPerson =
        register.holdings().stream().collect(groupingBy(Register.Holding::person));
    this.holdingsByPost = register.holdings().stream().collect(groupingBy(Register.Holding::post));
    this.shiftsByPost = register.shifts().stream().collect(groupingBy(Shift::post));
    this.leaveByPerson = register.leave().stream().collect(groupingBy(Register.Leave::person));
  }

  public Optional<Division> findDivision(String code) {
    return Optional.ofNullable(divisions.get(code));
  }

  public Division getDivision(String code) {
    return findDivision(code).orElseThrow(() -> new Absent(new Texts("区划", "division"), code));
  }

  public Collection<Division> listDivisions() {
    return divisions.values();
  }

  public Optional<Unit> findUnit(String uscc) {
    return Optional.ofNullable(units.get(uscc));
  }

  public Unit getUnit(String uscc) {
    return findUnit(uscc).orElseThrow(() -> new Absent(new Texts("单位", "unit"), uscc));
  }

  public Collection<Unit> listUnits() {
    return units.values();
  }

  /// The unit with this duty for a place, the nearest that has it: the street's own, else the county's, else the city's.
  public Optional<Unit> findByDuty(String duty, String division) {
    return findByDuty(duty, "street", division)
        .or(() -> findByDuty(duty, "county", division))
        .or(() -> findByDuty(duty, "city", division));
  }

  /// The unit of this level with this duty for a place.
  public Optional<Unit> findByDuty(String duty, String level, String division) {
    var area = Division.codeAt(Division.Level.of(level), division);
    return units.values().stream()
        .filter(unit -> unit.duties().contains(duty) && unit.level().equals(level))
        .filter(unit -> unit.division().equals(area))
        .findFirst();
  }

  public Optional<Person> findPerson(String id) {
    return Optional.ofNullable(people.get(id));
  }

  public Optional<Post> findPost(String id) {
    return Optional.ofNullable(posts.get(id));
  }

  public Collection<Post> listPosts() {
    return posts.values();
  }

  /// The posts that somebody may work in on a day: those held, and those of people on leave whose substitute they are.
  public List<Post> listPostsOf(String person, LocalDate day) {
    return Stream.concat(Stream.of(person), listAwayFor(person, day).stream())
        .flatMap(who -> heldBy(who, day))
        .distinct()
        .toList();
  }

  /// Somebody who is not in the directory, or whose last post ended before this day. Who has a post to come has not left.
  public boolean hasLeft(String person, LocalDate day) {
    return holdingsByPerson.getOrDefault(person, List.of()).stream()
        .noneMatch(holding -> holding.to() == null || !holding.to().isBefore(day));
  }

  /// Who is away on this day, with the one who stands in.
  public Optional<Person> standInFor(String person, LocalDate day) {
    return leaveByPerson.getOrDefault(person, List.of()).stream()
        .filter(leave -> leave.on(day) && leave.substitute() != null)
        .findFirst()
        .flatMap(leave -> Optional.ofNullable(people.get(leave.substitute())));
  }

  /// Those on leave on this day for whom this person stands in.
  public List<String> listAwayFor(String person, LocalDate day) {
    return leaveByPerson.values().stream()
        .flatMap(List::stream)
        .filter(leave -> person.equals(leave.substitute()) && leave.on(day))
        .map(Register.Leave::person)
        .distinct()
        .toList();
  }

  /// The people who hold a post with this role in the unit on a day.
  public List<Person> listPeople(String unit, String role, LocalDate day) {
    return posts.values().stream()
        .filter(post -> post.unit().uscc().equals(unit) && post.roles().contains(role))
        .flatMap(post -> holdingsByPost.getOrDefault(post.id(), List.of()).stream())
        .filter(holding -> holding.on(day))
        .flatMap(holding -> findPerson(holding.person()).stream())
        .distinct()
        .toList();
  }

  /// When the post is manned on a day, by the roster 值班表.
  public List<Shift> listShifts(String post, LocalDate day) {
    return shiftsByPost.getOrDefault(post, List.of()).stream()
        .filter(shift -> shift.weekday() == day.getDayOfWeek())
        .toList();
  }

  /// Who works in the post on a day: its holder, or the substitute of one on leave; nobody where there is none.
  public Optional<Person> findActing(String post, LocalDate day) {
    return holdingsByPost.getOrDefault(post, List.of()).stream()
        .filter(holding -> holding.on(day))
        .flatMap(holding -> acting(holding.person(), day).stream())
        .findFirst();
  }

  private Optional<Person> acting(String person, LocalDate day) {
    var away =
        leaveByPerson.getOrDefault(person, List.of()).stream().anyMatch(leave -> leave.on(day));
    return away ? standInFor(person, day) : findPerson(person);
  }

  private Stream<Post> heldBy(String person, LocalDate day) {
    return holdingsByPerson.getOrDefault(person, List.of()).stream()
        .filter(holding -> holding.on(day))
        .flatMap(holding -> findPost(holding.post()).stream());
  }

  private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
    return things.stream().collect(toMap(key, Function.identity()));
  }
}
