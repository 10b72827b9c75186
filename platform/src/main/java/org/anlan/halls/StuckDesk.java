package org.anlan.halls;

import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.StandingDesk;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.directory.Directory;
import org.anlan.directory.Geography;
import org.anlan.directory.Unit;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.rules.geo.Spot;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/// What could not be done 办不成事 is said once, at the window or from the phone, and becomes a case: the hall calls within a working day, the
/// department that failed mends it, the hall checks and answers (有诉即办).
@Service
class StuckDesk {

  /// The kind of matter in the city's folder that this module opens.
  static final String KIND = "hall-complaint";

  static final String DOOR = "halls";

  /// What somebody says.
  ///
  /// @param item that they wanted, and `unit` where it failed; one of the two
  /// @param tried what they did; `failed`: where it stopped and what they were told
  record Wish(
      @Nullable String item,
      @Nullable String unit,
      @Nullable String tried,
      @Nullable String failed) {}

  private static final int LEAST = 4;
  private static final int MOST = 300;

  /// The notes, beside their cases.
  @Repository
  static class Stucks {
    private final JdbcClient db;

    Stucks(JdbcClient db) {
      this.db = db;
    }

    void add(CaseNumber number, Told told, Instant at) {
      db.sql(
              """
              insert into halls.stuck (division, case_number, hall, item, unit, tried, failed, person, at)
              values (:division, :case, :hall, :item, :unit, :tried, :failed, :person, :at)
              """)
          .param("division", number.division())
          .param("case", number.text())
          .param("hall", told.hall().code())
          .param("item", told.item(), Types.VARCHAR)
          .param("unit", told.unit().uscc())
          .param("tried", told.tried())
          .param("failed", told.failed())
          .param("person", told.person(), Types.VARCHAR)
          .param("at", Times.column(at))
          .update();
    }
  }

  /// @param person of the clerk who wrote it down; absent where the person did it themselves
  record Told(
      Hall hall,
      @Nullable String item,
      Unit unit,
      String tried,
      String failed,
      @Nullable String person) {}

  /// What it asks beside.
  @Component("helpersOfStuckDesk")
  record Tools(
      Offering offering, Directory directory, Geography geography, StandingDesk standings) {}

  private final Opening opening;
  private final Stucks stucks;
  private final HallBook book;
  private final Tools tools;
  private final Doing doing;

  StuckDesk(Opening opening, Stucks stucks, HallBook book, Tools tools, Doing doing) {
    this.opening = opening;
    this.stucks = stucks;
    this.book = book;
    this.tools = tools;
    this.doing = doing;
  }

  /// Once per command; the caller follows it as any other matter.
  CaseNumber say(Command command, Caller caller, String hallCode, Wish wish) {
    return open(command, caller, told(hallCode, wish, null));
  }

  /// The clerk writes it down for the person at the counter, whose matter it is.
  CaseNumber sayFor(Command command, Caller clerk, Visit visit, Wish wish) {
    var told = told(visit.hall(), wish, Rights.person(clerk));
    var standing =
        Optional.ofNullable(visit.standing())
            .flatMap(id -> tools.standings().find(clerk, id))
            .orElseThrow(() ->
                HallProblems.state(
                    "hall-person-unknown",
                    new Texts("请先核对申请人的身份证件。", "Look at the person's identity card first.")));
    return open(command, tools.standings().inNameOf(standing, "complain"), told);
  }

  private CaseNumber open(Command command, Caller reporter, Told told) {
    var words = "办理过程：%s\n卡在哪里：%s".formatted(told.tried(), told.failed());
    var about =
        new Texts(
            told.unit().shortName() + "办不成的事",
            "What could not be done at " + told.unit().name().en());
    var matter =
        new Opening.Matter(
            KIND,
            words,
            Map.of("setting", told.person() == null ? "other" : "window"),
            spot(told.hall()),
            told.unit().uscc(),
            about,
            Map.of());
    return opening.open(
        command, reporter, DOOR, matter, number -> stucks.add(number, told, doing.now()));
  }

  private Told told(String hallCode, Wish wish, @Nullable String person) {
    var hall = book.get(hallCode);
    var tried = words("tried", new Texts("办理过程", "What you tried"), wish.tried());
    var failed = words("failed", new Texts("卡在哪里", "Where it failed"), wish.failed());
    return new Told(hall, wish.item(), unit(wish), tried, failed, person);
  }

  private static String words(String field, Texts name, @Nullable String typed) {
    var said = typed == null ? "" : typed.strip();
    if (said.length() < LEAST || said.length() > MOST)
      throw HallProblems.length(field, name, LEAST, MOST);
    return said;
  }

  /// Where it failed: the unit that was named, else that of the item.
  private Unit unit(Wish wish) {
    var named = wish.unit();
    if (named != null)
      return tools
          .directory()
          .findUnit(named)
          .orElseThrow(() ->
              HallProblems.field(
                  "unit", new Texts("没有单位“%s”。", "There is no unit “%s”.").with(named)));
    var item = wish.item();
    if (item == null)
      throw HallProblems.field(
          "item", new Texts("请选择要办的事项或卡住的单位。", "Choose the item, or the unit where it failed."));
    return tools
        .offering()
        .find(item)
        .flatMap(offered -> tools.directory().findUnit(offered.unit()))
        .orElseThrow(() ->
            HallProblems.field(
                "item", new Texts("没有事项“%s”。", "There is no item “%s”.").with(item)));
  }

  /// It happened in the hall.
  private Spot spot(Hall hall) {
    return tools.geography().venues().stream()
        .filter(venue -> venue.id().equals(hall.venue()))
        .findFirst()
        .map(venue -> venue.spot())
        .orElseThrow();
  }
}
