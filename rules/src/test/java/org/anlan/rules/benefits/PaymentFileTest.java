package org.anlan.rules.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.anlan.rules.csv.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentFileTest {

  private static final List<PaymentFile.Line> LINES =
      List.of(
          new PaymentFile.Line(1, "a1", "临澜市悦来餐饮有限公司", "62220001", 324_000),
          new PaymentFile.Line(2, "a2", "=cmd(\"x\"),公司", "62220002", 5));

  @Test
  void it_ends_with_how_many_what_they_come_to_and_the_sum_of_the_lines() {
    var file = PaymentFile.of("BP20261128-0001", "稳岗返还", LINES);
    assertThat(file.count()).isEqualTo(2);
    assertThat(file.totalFen()).isEqualTo(324_005);
    assertThat(file.text()).endsWith("TOTAL,2,,,,3240.05,sha256:%s\r\n".formatted(file.sum()));
    var body = file.text().substring(0, file.text().indexOf("TOTAL"));
    assertThat(Sha256.of(body)).isEqualTo(file.sum());
    assertThat(PaymentFile.of("BP20261128-0001", "稳岗返还", LINES)).isEqualTo(file);
  }

  @Test
  void a_name_is_no_formula_and_breaks_no_line() {
    var rows = Csv.read(PaymentFile.of("B", "p", LINES).text());
    assertThat(rows.get(1).get("payee")).isEqualTo("'=cmd(\"x\"),公司");
    assertThat(rows.get(1).get("amount")).isEqualTo("0.05");
  }

  @Test
  void nothing_is_no_payment() {
    assertThatThrownBy(() -> new PaymentFile.Line(3, "a", "b", "c", 0)).hasMessageContaining("3");
  }

  private static final Map<Integer, Long> SENT = Map.of(1, 324_000L, 2, 5L);

  @Test
  void a_receipt_says_of_each_line_what_became_of_it() {
    var read =
        Receipt.read(
            "batch,line,amount,result,note\nB1,1,3240.00,paid,R1\nB1,2,0.05,refused,户名不符\n",
            "B1",
            SENT);
    assertThat(read.faults()).isEmpty();
    assertThat(read.lines())
        .containsExactly(new Receipt.Line(1, true, "R1"), new Receipt.Line(2, false, "户名不符"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B2,1,3240,paid,R | B2",
        "B1,3,3240,paid,R | “3”",
        "B1,x,3240,paid,R | “x”",
        "B1,1,3240.01,paid,R | 3240.00",
        "B1,1,-3240,paid,R | -3240",
        "B1,1,3240,sent,R | sent",
        "B1,1,3240,paid, | note",
        "B1,1,3240,paid,R;B1,1,3240,paid,R | 出现两次",
      })
  void a_faulty_receipt_is_taken_in_not_at_all(String rows, String named) {
    var text = "batch,line,amount,result,note\n" + rows.strip().replace(';', '\n') + "\n";
    var read = Receipt.read(text, "B1", SENT);
    assertThat(read.lines()).isEmpty();
    assertThat(read.faults().toString()).contains(named.strip());
  }

  @Test
  void a_file_that_is_no_receipt_is_named() {
    assertThat(Receipt.read("a,b\n1,2\n", "B1", SENT).faults()).hasSize(1);
    assertThat(Receipt.read("batch,line\n\"x", "B1", SENT).faults()).hasSize(1);
    assertThat(Receipt.read("batch,line,amount,result,note\n", "B1", SENT).faults()).hasSize(1);
  }
}
