package org.anlan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.csv.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The people one may try the demo city as (`accounts.csv` of the city). Empty unless the platform runs as a demo.
@Component
public class DemoAccounts {

  /// @param person who it is in the directory; absent for a citizen
  /// @param actsFor the person herself and firms that she stands for
  /// @param note what this person does in the story
  public record Row(
      String login,
      @Nullable String person,
      Account.Kind kind,
      String name,
      @Nullable String phone,
      List<Identity> actsFor,
      Texts note) {

    static Row of(Csv.Row row) {
      return new Row(
          row.get("login"),
          blankToNull(row.get("person")),
          Account.Kind.of(row.get("kind")),
          row.get("name"),
          blankToNull(row.get("phone")),
          Identity.read(row.fields().getOrDefault("acts_for", "")),
          new Texts(row.get("role_note"), row.get("role_note_en")));
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
    try {
      return Csv.read(Files.readString(file)).stream().map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo accounts in " + file + " cannot be read.", e);
    }
  }
}
