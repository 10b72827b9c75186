package org.anlan.cases;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.anlan.Anlan;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Fills a home with cases: its folder, that of the city, how many. One in seven is open. Nothing else is at work meanwhile, so that
/// no round of the clock finds half a case.
public final class HomeFill {

  private HomeFill() {}

  public static void main(String[] words) throws IOException, SQLException {
    try (var platform =
        new SpringApplicationBuilder(Anlan.class)
            .run(
                "--anlan.home=" + words[0],
                "--anlan.city=" + words[1],
                "--anlan.batch=true",
                "--server.port=0",
                "--logging.level.root=error")) {
      var handler = Whole.clerk(platform, "urban-management/handler");
      try (var connection = platform.getBean(DataSource.class).getConnection()) {
        Settlement.of(platform, handler).fill(connection, 0, Integer.parseInt(words[2]), 1.0 / 7);
        connection.createStatement().execute("vacuum analyze");
      }
    }
    System.exit(0);
  }
}
