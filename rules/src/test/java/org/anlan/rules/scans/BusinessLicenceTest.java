package org.anlan.rules.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.rules.codes.Uscc;
import org.junit.jupiter.api.Test;

/// What is found on a business licence, across in two columns and upright in one.
class BusinessLicenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
  private static final String CODE = Uscc.assigned("91", "990102", 5208).text();

  private static Map<String, String> read(List<TextLine> lines) {
    return Written.values(Legible.BUSINESS_LICENCE.find(lines, TODAY));
  }

  private static Written across() {
    return new Written()
        .line("统一社会信用代码", 100, 100)
        .line(CODE, 100, 150)
        .line("营业执照", 800, 160)
        .line("名", 100, 300)
        .line("称", 220, 300)
        .line("临澜市悦来餐饮管理", 300, 300)
        .line("有限公司", 300, 345)
        .line("注册资本", 900, 300)
        .line("壹佰万元整", 1060, 300)
        .line("类型", 100, 420)
        .line("有限责任公司(自然人独资)", 300, 420)
        .line("成立日期", 900, 420)
        .line("2019年05月12日", 1060, 420)
        .line("法定代表人", 100, 500)
        .line("唐悦", 300, 500)
        .line("住", 900, 500)
        .line("所", 990, 500)
        .line("临澜市鼓楼区文庭路", 1060, 500)
        .line("18号", 1060, 545)
        .line("经营范围", 100, 580)
        .line("餐饮服务;食品销售;日用百货", 300, 580)
        .line("销售;停车场服务", 300, 625)
        .line("登记机关", 900, 760);
  }

  private static final Map<String, String> ALL =
      Map.of(
          "code", CODE,
          "name", "临澜市悦来餐饮管理有限公司",
          "type", "有限责任公司（自然人独资）",
          "legalPerson", "唐悦",
          "scope", "餐饮服务；食品销售；日用百货销售；停车场服务",
          "capital", "壹佰万元整",
          "established", "2019-05-12",
          "address", "临澜市鼓楼区文庭路18号");

  @Test
  void two_columns_are_kept_apart() {
    assertThat(read(across().lines())).isEqualTo(ALL);
  }

  @Test
  void a_licence_held_askew_says_the_same() {
    for (double degrees = -6; degrees <= 6; degrees += 1.5)
      assertThat(read(across().turned(degrees))).as("%s°", degrees).isEqualTo(ALL);
  }

  @Test
  void one_column_with_a_term_of_business() {
    var lines =
        new Written()
            .line("统一社会信用代码" + CODE, 200, 100)
            .line("名称临澜市澜海商贸有限公司", 100, 200)
            .line("类型有限责任公司", 100, 260)
            .line("住所", 100, 320)
            .line("临澜市望江区青石巷", 300, 320)
            .line("6号", 300, 365)
            .line("法定代表人", 100, 430)
            .line("陈思远", 300, 430)
            .line("注册资本500万人民币", 100, 490)
            .line("成立日期2020年1月2日", 100, 550)
            .line("营业期限2020年1月2日至长期", 100, 610)
            .line("经营范围", 100, 670)
            .line("软件开发", 300, 670)
            .line("登记机关", 600, 900);
    assertThat(read(lines.lines()))
        .containsEntry("address", "临澜市望江区青石巷6号")
        .containsEntry("legalPerson", "陈思远")
        .containsEntry("capital", "500万人民币")
        .containsEntry("established", "2020-01-02")
        .containsEntry("scope", "软件开发");
  }

  @Test
  void a_sole_trader_has_other_labels() {
    var lines =
        new Written()
            .line("名称", 100, 200)
            .line("鼓楼区瑞禾早餐店", 300, 200)
            .line("经营者", 100, 260)
            .line("李桂婷", 300, 260)
            .line("组成形式", 800, 200)
            .line("个人经营", 960, 200)
            .line("注册日期", 800, 260)
            .line("2021年3月4日", 960, 260)
            .line("经营场所", 800, 320)
            .line("临澜市青萍县柳溪镇", 960, 320);
    assertThat(read(lines.lines()))
        .containsEntry("legalPerson", "李桂婷")
        .containsEntry("established", "2021-03-04")
        .containsEntry("address", "临澜市青萍县柳溪镇")
        .doesNotContainKey("capital");
  }
}
