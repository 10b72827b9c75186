package org.anlan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.rules.csv.Csv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestructionTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"})
  void nothing_in_it_is_a_formula(String words) {
    assertThat(DestructionTable.cell(words).replaceFirst("^\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"经鉴定，无保存价值", "a,b", "say \"no\"", "two\nlines", "1-2", ""})
  void a_cell_reads_back_as_it_was_written(String words) {
    assertThat(Csv.read("a,b\n" + DestructionTable.cell(words) + ",x\n").getFirst().get("a"))
        .isEqualTo(words);
  }
}
