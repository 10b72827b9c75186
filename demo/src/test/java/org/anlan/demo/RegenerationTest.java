package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerationTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @BeforeEach
  void sitSomewhereElse() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
  }

  @AfterEach
  void comeBack() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void made_anew_in_another_language_and_zone_the_city_is_the_committed_one_to_the_byte(
      @TempDir Path made) throws IOException {
    CityMaker.make(made);
    try (var files = Files.walk(made)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var committed = CityFiles.ROOT.resolve(made.relativize(file));
        assertThat(committed).exists();
        assertThat(Files.mismatch(file, committed))
            .as("first difference in %s", committed)
            .isEqualTo(-1);
      }
    }
  }
}
