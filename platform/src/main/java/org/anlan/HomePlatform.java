package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anlan.cli.Unusable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The platform of this home for a verb of the command line that works with its desks: all of it, but without jobs, greeting and a door that
/// anybody knows. Where a platform runs on the home already, this one works beside it on the same database.
final class HomePlatform {

  private static final List<String> QUIET =
      List.of(
          "--anlan.batch=true",
          "--anlan.demo=false",
          "--server.port=0",
          "--server.address=127.0.0.1",
          "--spring.main.banner-mode=off",
          "--logging.level.root=off");

  private HomePlatform() {}

  static void with(Consumer<ApplicationContext> work) {
    var beside = HomeDatabase.findRunning();
    if (beside.isEmpty()) with(HomeDatabase.folder(), List.of(), work);
    else {
      var home = temporary();
      try {
        with(home, beside.get().settings(), work);
      } finally {
        forget(home);
      }
    }
  }

  private static void with(Path home, List<String> more, Consumer<ApplicationContext> work) {
    var settings = new ArrayList<>(QUIET);
    settings.add("--anlan.home=" + home);
    settings.add("--anlan.shared=" + HomeDatabase.shared());
    settings.addAll(more);
    ApplicationContext platform;
    try {
      platform = SpringApplication.run(Anlan.class, settings.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new Unusable("the platform of this home does not start: " + reason(e));
    }
    try {
      work.accept(platform);
    } finally {
      SpringApplication.exit(platform);
    }
  }

  /// What stands at the bottom of it, in one line.
  private static String reason(Throwable failed) {
    var deepest = failed;
    while (deepest.getCause() != null) deepest = deepest.getCause();
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("anlan");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Path home) {
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
