package org.anlan.cases;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anlan.cli.MayBeLeftOut;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Lifecycle;
import org.jspecify.annotations.Nullable;

/// A kind of matter as the city's folder describes it (`city/kinds/*.json`): what is asked of the reporter, how it is done,
/// who gets it and by when. A new kind is a new file, no code; a change from a day on is a file with the same code beside the old one.
///
/// @param from the first day on which a matter is opened by this description; absent for the first of its code
/// @param until the last day on which it can be reported; absent while there is no end
/// @param matter major and minor of the matter code (GB/T 47678.5), five digits
/// @param channel the digit of the case number that says where it came in
/// @param dispatch the decision that names the responsible unit
/// @param deadline the time rule of the whole matter
/// @param attributes what is asked of the reporter beside words and pictures, in this order
/// @param reopenAt the element of the procedure where a new round begins
/// @param disputeDays calendar days in which a closing can be disputed
/// @param extension how more time may be asked for; null where the law or the city allows none
/// @param suspension on which grounds the clock may be stopped; null where on none
/// @param apps how the apps of others offer it; without it they do not, and nobody outside is told of its matters
/// @param door the module that alone opens matters of this kind, such as `exchange`; absent where people report it
/// @param letter false where that module issues papers of its own with the acts, so that none can be taken back; else a round ends with the
///     letter of answer
/// @param stages what the stages are called, where a law has words of its own for them; absent ones are called as everywhere
/// @param acts what acts are called in the same way, for staff and in plain words
/// @param lifecycle the stages, least advanced first, and which may follow which; every procedure of this kind is proved to walk
///     within it
public record Kind(
    String code,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String matter,
    String name,
    String nameEn,
    String hint,
    String hintEn,
    char channel,
    String procedure,
    String dispatch,
    String deadline,
    String reopenAt,
    int disputeDays,
    Range photos,
    Range words,
    @MayBeLeftOut List<Attribute> attributes,
    Repeat repeat,
    @Nullable Extension extension,
    @Nullable Suspension suspension,
    @Nullable Apps apps,
    @Nullable String door,
    @Nullable Boolean letter,
    @Nullable Map<Stage, OwnWords> stages,
    @Nullable Map<String, OwnWords> acts,
    LinkedHashMap<Stage, List<Stage>> lifecycle) {

  /// A file leaves the attributes out where nothing more is asked.
  public Kind {
    attributes = List.copyOf(Objects.requireNonNullElse(attributes, List.of()));
  }

  /// @param plain what it means for the person whose matter it is
  public record OwnWords(String name, String nameEn, String plain, String plainEn) {}

  /// Both ends count.
  public record Range(int min, int max) {}

  /// Within this distance and time a second report of the kind is shown as a repeat.
  public record Repeat(int metres, int days) {}

  /// @param amount at most so many units of the deadline's rule at once
  /// @param times how often in one round
  /// @param role and `unit` whose grant it takes, as in a procedure
  public record Extension(int amount, int times, String role, String unit) {}

  /// @param within what the matter began with names the grounds that it may be suspended on, in the fact of this name; absent where all of
  ///     them hold for all matters of the kind
  public record Suspension(
      List<Ground> grounds, String role, String unit, @Nullable String within) {
    public Suspension {
      grounds = List.copyOf(grounds);
    }
  }

  /// @param days for so many calendar days at most; the reporter is told
  public record Ground(String code, String name, String nameEn, int days) {
    Texts title() {
      return new Texts(name, nameEn);
    }
  }

  /// For lists of what can be reported; offering it also means that everybody may learn where such matters are and how far.
  ///
  /// @param group what it stands under
  /// @param keywords what else people call it
  public record Apps(String group, String groupEn, List<String> keywords, List<String> keywordsEn) {
    public Texts title() {
      return new Texts(group, groupEn);
    }
  }

  public Texts title() {
    return new Texts(name, nameEn);
  }

  public Texts help() {
    return new Texts(hint, hintEn);
  }

  Optional<Attribute> findAttribute(String named) {
    return attributes.stream().filter(attribute -> attribute.code().equals(named)).findFirst();
  }

  /// The same table for the rules.
  Lifecycle table() {
    var moves = new LinkedHashMap<String, Set<String>>();
    lifecycle.forEach((from, to) ->
        moves.put(
            from.name(), to.stream().map(Stage::name).collect(toCollection(LinkedHashSet::new))));
    return new Lifecycle(moves);
  }

  /// What a stage is called, for staff.
  public Texts term(Stage stage) {
    var own = words(stage);
    return own == null ? stage.term() : new Texts(own.name(), own.nameEn());
  }

  /// What a stage means for the person whose matter it is.
  public Texts plain(Stage stage) {
    var own = words(stage);
    return own == null ? stage.plain() : new Texts(own.plain(), own.plainEn());
  }

  /// What an act is called for matters of this kind alone.
  Optional<Texts> findName(String act) {
    return ownWords(act).map(own -> new Texts(own.name(), own.nameEn()));
  }

  Optional<Texts> findPlain(String act) {
    return ownWords(act).map(own -> new Texts(own.plain(), own.plainEn()));
  }

  private Optional<OwnWords> ownWords(String act) {
    return acts == null ? Optional.empty() : Optional.ofNullable(acts.get(act));
  }

  private @Nullable OwnWords words(Stage stage) {
    return stages == null ? null : stages.get(stage);
  }

  boolean endsWithLetter() {
    return letter == null || letter;
  }

  /// Whether it can be reported on a day.
  boolean offeredOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  boolean allows(Stage from, Stage to) {
    return lifecycle.getOrDefault(from, List.of()).contains(to);
  }
}
