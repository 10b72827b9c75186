package org.anlan.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "坑洼 1.jpg | 坑洼 1.jpg",
        "../../etc/passwd | passwd",
        "C:\\Users\\zhou\\IMG_1.jpg | IMG_1.jpg",
        "<script>alert(1)</script>.jpg | script>.jpg",
        "<img src=x onerror=alert(1)>.png | img src=x onerror=alert(1).png",
        "... | 照片.jpg"
      })
  void a_name_loses_folders_and_everything_that_means_something_to_a_machine(
      String given, String kept) {
    assertThat(FileName.of(given).text()).isEqualTo(kept.replace(">", ""));
  }

  @Test
  void a_name_cannot_be_shown_backwards() {
    assertThat(FileName.of("photo\u202Egpj.exe").text()).isEqualTo("photogpj.exe");
  }

  @Test
  void a_long_name_keeps_its_end() {
    assertThat(FileName.of("长".repeat(200) + ".jpg").text()).hasSize(80).endsWith("长.jpg");
  }
}
