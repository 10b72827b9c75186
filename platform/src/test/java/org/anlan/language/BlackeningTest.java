package org.anlan.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is kept of a question leads to nobody.
class BlackeningTest {

  @ParameterizedTest
  @CsvSource({
    "我的电话13900001234打不通, 我的电话＊打不通",
    "身份证 990102199305170026 丢了, 身份证 ＊ 丢了",
    "身份证99010219930517002X丢了, 身份证＊丢了",
    "电话 0990-1234 567, 电话 ＊",
    "电话１３９００００１２３４, 电话＊",
    "发到 zhou.he@linlan.example 好吗, 发到 ＊ 好吗",
    "我叫周晓禾想开店, 我叫＊想开店",
    "车牌川A·12345过户, 车牌＊过户",
    "滨江路12号3栋2单元501室漏水, 滨江路＊号＊栋＊单元＊室漏水",
    "满60岁了能领什么, 满60岁了能领什么",
    "想办12345说的那个, 想办＊说的那个"
  })
  void numbers_names_and_addresses_are_blackened(String said, String kept) {
    assertThat(Blackening.of(said)).isEqualTo(kept);
  }
}
