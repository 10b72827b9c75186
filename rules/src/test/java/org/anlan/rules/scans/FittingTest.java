package org.anlan.rules.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was read put into fields, and held against what stands there.
class FittingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

  private static Field field(Field.Kind kind, String rule, int length) {
    return new Field("firm.one", Words.of("一", "One"), kind, rule, length, "applicant");
  }

  @ParameterizedTest
  @CsvSource({
    "壹佰万元整,100",
    "人民币伍佰万元整,500",
    "壹仟贰佰万元整,1200",
    "贰佰伍拾万圆整,250",
    "拾万元整,10",
    "壹亿贰仟万元整,12000",
    "叁拾万零伍仟元整,30.5",
    "1000万人民币,1000",
    "500.000000万人民币,500",
    "50万元人民币,50",
    "300000元,30",
    "1.5亿元,15000"
  })
  void capital_is_a_number_of_ten_thousand_yuan(String printed, BigDecimal number) {
    assertThat(Capital.tenThousands(printed)).hasValue(number);
  }

  @Test
  void another_currency_is_no_yuan() {
    assertThat(Capital.tenThousands("100万美元")).isEmpty();
    assertThat(Capital.tenThousands("见章程")).isEmpty();
    assertThat(Capital.tenThousands("")).isEmpty();
  }

  @Test
  void a_kind_of_firm_is_said_in_the_words_of_the_field() {
    var type = field(Field.Kind.CHOICE, "有限责任公司|股份有限公司|个体工商户", 0);
    assertThat(Fitting.into(type, "有限责任公司（自然人独资）", TODAY)).hasValue("有限责任公司");
    assertThat(Fitting.into(type, "合作社", TODAY)).isEmpty();
  }

  @Test
  void what_the_field_could_not_hold_is_not_put_there() {
    assertThat(Fitting.into(field(Field.Kind.CITIZEN_ID, "", 18), "990102199003072371", TODAY))
        .isEmpty();
    assertThat(Fitting.into(field(Field.Kind.CITIZEN_ID, "", 18), "990102199003072375", TODAY))
        .hasValue("990102199003072375");
    assertThat(Fitting.into(field(Field.Kind.TEXT, "", 2), "王建国", TODAY)).isEmpty();
    assertThat(Fitting.into(field(Field.Kind.NUMBER, "", 0), "壹佰万元整", TODAY)).hasValue("100");
  }

  @ParameterizedTest
  @CsvSource({
    "有限责任公司（自然人独资）,有限责任公司(自然人独资),true",
    "文庭路18号 3幢,文庭路18号3幢,true",
    "９１ab,91AB,true",
    "汉族,汉,true",
    "文庭路18号,文庭路13号,false",
    "'',王芳,false"
  })
  void punctuation_and_width_do_not_matter(String one, String other, boolean agree) {
    assertThat(Fitting.agree(one, other)).isEqualTo(agree);
  }
}
