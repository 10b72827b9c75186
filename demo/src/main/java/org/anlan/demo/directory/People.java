package org.anlan.demo.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.demo.Table;
import org.anlan.demo.names.PeopleNames;
import org.anlan.demo.names.Pinyin;
import org.anlan.demo.shape.Dice;

/// The people of the city's units and the posts they hold.
public final class People {
  public record Holding(Person person, Post post, LocalDate from) {}

  /// Numbers from here on are the units' own.
  static final int MOBILE = 9_000;

  private final List<Person> all = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final PeopleNames names = new PeopleNames();
  private final Dice dice = Dice.named("lives");
  private final Set<Integer> phones = new HashSet<>();

  public People(Posts posts, Cast cast) {
    cast.members().forEach(m -> names.reserve(m.name()));
    Table.rows("citizens.csv", row -> row.text("phone"))
        .forEach(p -> phones.add(Integer.parseInt(p.substring(7))));
    for (var post : posts.all()) {
      for (var k = 0; k < post.holders(); k++) {
        var person =
            cast.playing(post, k).map(m -> person(m.name(), m.sex())).orElseGet(this::anybody);
        all.add(person);
        holdings.add(new Holding(person, post, day(2021, 2025)));
      }
    }
    secondPosts(posts.all());
  }

  private Person anybody() {
    var sex = dice.chance(0.56) ? "M" : "F";
    return person(names.next(sex), sex);
  }

  private Person person(String name, String sex) {
    var id = "H" + Integer.toString(100_001 + all.size()).substring(1);
    return new Person(id, name, Pinyin.person(name), sex, phone(), day(1968, 2001));
  }

  private String phone() {
    while (true) {
      var number = dice.below(MOBILE);
      if (phones.add(number)) {
        return "1990000" + Integer.toString(10_000 + number).substring(1);
      }
    }
  }

  private LocalDate day(int first, int last) {
    return LocalDate.of(
        first + dice.below(last - first + 1), 1 + dice.below(12), 1 + dice.below(28));
  }

  /// Some people of a street office hold a second post of the same office, as happens in small ones.
  private void secondPosts(List<Post> posts) {
    for (var post : posts) {
      if (post.title().equals("应急办值班员")) {
        holdings.stream()
            .filter(h -> h.post().unit().equals(post.unit()) && h.post().title().equals("党政办综合岗"))
            .findFirst()
            .ifPresent(h -> holdings.add(new Holding(h.person(), post, LocalDate.of(2025, 3, 1))));
      }
    }
  }

  public List<Person> all() {
    return List.copyOf(all);
  }

  public List<Holding> holdings() {
    return List.copyOf(holdings);
  }
}
