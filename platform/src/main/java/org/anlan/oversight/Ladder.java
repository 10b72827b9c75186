package org.anlan.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.directory.Post;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The six levels of supervision 督办 and what leads to them, as the city's folder sets them (`city/oversight/ladder.json`).
@Component
class Ladder {

  static final int TOP = 6;

  /// @param demand what an order asks for unless its issuer says otherwise
  /// @param roles and `duties` and `unitLevels` that a post and its unit must have to issue such an order
  /// @param answer the time rule by which the unit must answer; null where no answer is asked for
  /// @param arrive the time rule by which a team must be on site
  /// @param step what belongs to it: `visit`, `meeting`, `interview`
  record Level(
      int level,
      String code,
      String name,
      String nameEn,
      String demand,
      String demandEn,
      Set<String> roles,
      Set<String> duties,
      Set<String> unitLevels,
      @Nullable String answer,
      @Nullable String arrive,
      @Nullable String step) {

    Texts title() {
      return new Texts(name, nameEn);
    }

    boolean issuedBy(@Nullable Post post) {
      return post != null
          && post.roles().stream().anyMatch(roles::contains)
          && post.unit().duties().stream().anyMatch(duties::contains)
          && unitLevels.contains(post.unit().level());
    }
  }

  /// @param level 0 where whoever issues it chooses
  /// @param automatic noticed by the platform, without a person
  /// @param act the act of a case's events that is counted, with `times` so often in a round, from round `fromRound` on,
  ///     by one and the same unit with `sameUnit`
  record Cause(
      String code,
      int level,
      String name,
      String nameEn,
      boolean automatic,
      @Nullable String act,
      @Nullable Integer times,
      @Nullable Integer fromRound,
      @Nullable Boolean sameUnit) {

    Texts title() {
      return new Texts(name, nameEn);
    }

    /// How often the act may not happen in a round.
    int count() {
      return times == null ? 1 : times;
    }

    boolean appliesIn(int round) {
      return fromRound == null || round >= fromRound;
    }
  }

  record Sheet(
      Set<String> centres,
      Set<String> answerers,
      int automaticUpTo,
      List<Level> levels,
      List<Cause> triggers) {}

  private final Sheet sheet;

  Ladder(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, "oversight", "ladder.json");
    try {
      this.sheet = json.readValue(Files.readString(file), Sheet.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no ladder of supervision: " + file, e);
    }
    if (sheet.levels().size() != TOP)
      throw new IllegalStateException(
          "%s: there are %d levels, not %d.".formatted(file, sheet.levels().size(), TOP));
  }

  List<Level> levels() {
    return sheet.levels();
  }

  Optional<Level> find(int level) {
    return sheet.levels().stream().filter(l -> l.level() == level).findFirst();
  }

  Level get(int level) {
    return find(level)
        .orElseThrow(() -> new IllegalArgumentException("There is no level %d.".formatted(level)));
  }

  List<Cause> causes() {
    return sheet.triggers();
  }

  Optional<Cause> findCause(String code) {
    return sheet.triggers().stream().filter(cause -> cause.code().equals(code)).findFirst();
  }

  Cause cause(String code) {
    return findCause(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The ladder of the city has no trigger '%s'.".formatted(code)));
  }

  /// The highest level that the platform goes to by itself; further up a person decides.
  int automaticUpTo() {
    return sheet.automaticUpTo();
  }

  /// Whether a post speaks for its unit when an order is answered.
  boolean answers(@Nullable Post post) {
    return post != null && post.roles().stream().anyMatch(sheet.answerers()::contains);
  }

  /// The unit duties of the centres.
  Set<String> centres() {
    return sheet.centres();
  }

  /// Whether a post belongs to a centre, which judges answers, samples and exclusions.
  boolean isCentre(@Nullable Post post) {
    return post != null
        && post.roles().contains("supervisor")
        && post.unit().duties().stream().anyMatch(sheet.centres()::contains);
  }
}
