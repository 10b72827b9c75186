package org.anlan.rules.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void a_field_in_quotes_may_hold_commas_quotes_and_line_breaks() {
    var rows = Csv.read("a,b\n\"1,2\",\"he said \"\"yes\"\"\nand left\"\nx,y\n");

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().get("b")).isEqualTo("he said \"yes\"\nand left");
    assertThat(rows.getLast().line()).isEqualTo(4);
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_forgiven() {
    assertThat(Csv.read("\uFEFFname\r\n临澜\r\n").getFirst().get("name")).isEqualTo("临澜");
  }

  @Test
  void a_ragged_row_is_refused_with_its_line() {
    assertThatThrownBy(() -> Csv.read("a,b\n1,2\n3\n")).hasMessageContaining("Line 3 has 1 fields");
  }

  @Test
  void a_quote_that_does_not_end_is_refused_with_the_line_it_began_on() {
    assertThatThrownBy(() -> Csv.read("a\n\"x\n\n")).hasMessageContaining("Line 2");
  }

  @Test
  void an_unknown_column_is_refused_by_name() {
    assertThatThrownBy(() -> Csv.read("a\n1\n").getFirst().get("b")).hasMessageContaining("'b'");
  }
}
