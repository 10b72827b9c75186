package org.anlan.oversight;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anlan.cases.Chronicle;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.TableOut;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.directory.Directory;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// `anlan rates recompute`: every published rate of a period from the raw events, with the exclusions beside it. Whoever has the
/// database can check what the city published.
public final class RatesVerb {

  /// As a published period is counted by the city's folder.
  private static final String CITY = "city";

  private RatesVerb() {}

  /// @param home does some work with the database of the platform's home
  public static Verb verb(Consumer<Consumer<DataSource>> home) {
    var options =
        List.of(
            new Verb.Option(
                "period",
                "P",
                true,
                "2026-11-26, 2026-W48, 2026-11 or 2026: day, week, month, year"),
            new Verb.Option("out", "FILE", true, "the rates"),
            new Verb.Option(
                "city",
                "DIR",
                false,
                "whose rates.json weighs a period that is not published (default: city)"),
            new Verb.Option(
                "zone", "ZONE", false, "where days begin at midnight (default: Asia/Shanghai)"));
    var words =
        """
        needs ANLAN_HOME or ANLAN_DB_URL; a platform may run on it meanwhile
        out    period,subject_kind,subject_code,subject_name,rate,numerator,denominator,value,excluded,exclusions,published,agrees
               subject_kind: whole, area, unit, post; value and published in percent, blank where nothing is in the denominator;
               exclusions: NUMBER/ROUND parted by blanks; agrees: yes, no, blank for what is not published
               counted with what happened until the period's end, and with the exclusions decided before it was published
               exit code 0 also where a rate does not agree: read the column

        anlan rates recompute --period 2026-11 --out rates.csv\
        """;
    return new Verb(
        "rates recompute",
        "count every published rate again from the raw events",
        options,
        words,
        (given, bad) -> run(home, given, bad));
  }

  private static Verb.Tally run(Consumer<Consumer<DataSource>> home, Options options, BadRows bad) {
    var typed = options.find("period").orElseThrow();
    var period =
        Period.find(typed)
            .orElseThrow(() ->
                new Unusable(
                    "--period '%s' is not like 2026-11-26, 2026-W48, 2026-11 or 2026"
                        .formatted(typed)));
    var call =
        new Call(
            period,
            zone(options.find("zone").orElse("Asia/Shanghai")),
            options.find("city").orElse(CITY),
            options.path("out"));
    var rows = new long[1];
    home.accept(database -> rows[0] = write(database, call));
    return new Verb.Tally(rows[0], bad.count());
  }

  private record Call(Period period, ZoneId zone, String city, Path out) {}

  private static ZoneId zone(String typed) {
    try {
      return ZoneId.of(typed);
    } catch (DateTimeException e) {
      throw new Unusable("--zone '%s' is no time zone".formatted(typed));
    }
  }

  private static long write(DataSource database, Call call) {
    try {
      return write(JdbcClient.create(database), call);
    } catch (DataAccessException e) {
      throw new Unusable(
          "the rates cannot be counted from the database: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static long write(JdbcClient db, Call call) {
    var json = JsonMapper.builder().build();
    var publications = new Publications(db, json);
    var published = publications.findNewest(call.period().text()).orElse(null);
    var settings = published == null ? settings(call.city(), json) : published.settings();
    var reckoning = new Reckoning(new Chronicle(db, json), new Heards(db), new Exclusions(db));
    var ends = call.period().ends(call.zone());
    var decidedBefore =
        published == null ? Instant.parse("9999-01-01T00:00:00Z") : published.at().plusNanos(1_000);
    var span = new Reckoning.Span(call.period().begins(call.zone()), ends, decidedBefore);
    var shares = reckoning.shares(span, settings.sources());
    var values = published == null ? null : values(publications.board(published));
    var sheet = new Sheet(call.period().text(), shares, values, Directory.of(db));
    return sheet.write(call.out(), Board.of(shares, settings.weights()));
  }

  private static RateRules.Settings settings(String city, JsonMapper json) {
    try {
      return new RateRules(city, json).settings();
    } catch (UncheckedIOException e) {
      throw new Unusable(
          "%s: there is no oversight/rates.json in this city's folder".formatted(city));
    }
  }

  private static Map<String, String> values(Board board) {
    var values = new HashMap<String, String>();
    for (var line : board.lines()) values.put(key(line), text(line.value()));
    return values;
  }

  private static String key(Board.Line line) {
    return line.subject().kind() + "/" + line.subject().code() + "/" + line.rate();
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  /// The table that comes out.
  ///
  /// @param published null where the period is not published
  private record Sheet(
      String period,
      List<Share> shares,
      @Nullable Map<String, String> published,
      Directory directory) {

    long write(Path file, Board board) {
      var rows = 0L;
      try (var out =
          TableOut.create(
              file,
              "period",
              "subject_kind",
              "subject_code",
              "subject_name",
              "rate",
              "numerator",
              "denominator",
              "value",
              "excluded",
              "exclusions",
              "published",
              "agrees")) {
        for (var line : board.lines()) {
          write(out, line);
          rows++;
        }
        out.keep();
      }
      return rows;
    }

    private void write(TableOut out, Board.Line line) {
      var value = text(line.value());
      var before = published == null ? "" : published.getOrDefault(key(line), "");
      var composite = line.rate().composite();
      out.add(
          period,
          Publications.word(line.subject().kind()),
          line.subject().code(),
          RatePages.name(directory, line.subject()).zh(),
          line.rate().code(),
          text(line.numerator()),
          composite ? "" : String.valueOf(line.denominator()),
          value,
          composite ? "" : String.valueOf(line.excluded()),
          excluded(line),
          before,
          published == null ? "" : before.equals(value) ? "yes" : "no");
    }

    private String excluded(Board.Line line) {
      if (line.excluded() == 0) return "";
      return shares.stream()
          .filter(share -> share.excluded() && share.rate() == line.rate())
          .filter(share -> Board.subjects(share).contains(line.subject()))
          .map(share -> share.number() + "/" + share.round())
          .collect(Collectors.joining(" "));
    }
  }
}
