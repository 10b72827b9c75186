package org.anlan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The people one may try the demo city as (`accounts.csv` of the city). Empty unless the platform runs as a demo.
@Component
public class DemoAccounts {

  /// @param person who it is in the directory; absent for a citizen
  /// @param note what this person does in the story
  public record Row(
      String login,
      @Nullable String person,
      Account.Kind kind,
      String name,
      @Nullable String phone,
      Texts note) {

    static Row of(String line) {
      var cells = line.split(",", -1);
      if (cells.length != 7)
        throw new IllegalStateException(
            "A line of accounts.csv has 7 cells, this one %d: %s".formatted(cells.length, line));
      return new Row(
          cells[0],
          blankToNull(cells[1]),
          Account.Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
          cells[3],
          blankToNull(cells[4]),
          new Texts(cells[5], cells[6]));
    }

    private static @Nullable String blankToNull(String cell) {
      return cell.isBlank() ? null : cell;
    }
  }

  private final List<Row> rows;
  private final String password;

  DemoAccounts(
      @Value("${anlan.demo}") boolean demo,
      @Value("${anlan.city}") String city,
      @Value("${anlan.demo-password}") String password) {
    this.password = password;
    var file = Path.of(city, "accounts.csv");
    this.rows = demo && Files.exists(file) ? read(file) : List.of();
  }

  public List<Row> list() {
    return rows;
  }

  String password() {
    return password;
  }

  private static List<Row> read(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.skip(1).filter(line -> !line.isBlank()).map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo accounts in " + file + " cannot be read.", e);
    }
  }
}
