package org.anlan.rules.forms;

import static org.anlan.rules.forms.Samples.DICTIONARY;
import static org.anlan.rules.forms.Samples.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.anlan.rules.items.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Field get(String element) {
    return DICTIONARY.find(element).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "person.name, 张三",
    "person.idNumber, 990102199305170026",
    "person.phone, 19900000217",
    "person.phone, 0553-3123456",
    "person.phone, 400-820-8820",
    "person.email, zhang.san@mail.example.com",
    "person.photo, 0197a2b4-1111-7abc-8def-0123456789ab",
    "person.birthDate, 2024-02-29",
    "person.account, 000015024565744",
    "person.account, 6222020200001234562",
    "firm.uscc, 91990102200000072B",
    "firm.kinds, 公章、发票章（小）",
    "premises.kind, 租用",
    "premises.address, 鼓楼街道金庭社区39幢1003室",
    "premises.fireSafe, 否",
    "rent.perMonth, 2800.50",
    "child.order, 2",
    "car.plate, 皖B12345",
    "car.plate, 皖BD12345",
    "car.plate, 澜A38092",
    "car.number, 340100000001",
    "place.of, 某省某市",
    "post.code, 241000"
  })
  void what_is_right_is_taken(String element, String answer) {
    assertThat(Answers.check(get(element), answer, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "person.idNumber, 99010219930517002, 现在是 17 位",
    "person.idNumber, 990102199305170027, 校验位",
    "person.idNumber, 990102199313170026, 校验位",
    "person.phone, 1990000021, 现在是 10 位",
    "person.phone, 12345678901, 手机号码",
    "person.email, zhang.san, 电子邮箱",
    "person.photo, photo.jpg, 上传的文件",
    "person.birthDate, 2026-02-29, 日历上有的日期",
    "person.birthDate, 1026-02-09, 1800 年",
    "person.birthDate, 今年, 2026-03-01",
    "person.account, 6222020200001234560, 校验位",
    "person.account, 1234, 现在是 4 位",
    "firm.uscc, 91990102200000072A, 校验位",
    "firm.uscc, 9199010220000007, 现在是 16 位",
    "firm.kinds, 公章、合同章, 所列选项",
    "firm.kinds, 公章、公章, 不重复",
    "premises.kind, 借用, 自有、租用",
    "premises.address, 123456, 门牌号",
    "premises.fireSafe, yes, 是、否",
    "rent.perMonth, 2800.555, 两位小数",
    "rent.perMonth, -5, 金额",
    "child.order, 21, 1 到 20",
    "child.order, 两个, 1 到 20",
    "car.plate, 皖I12345, 车牌号",
    "car.number, 34010000000, 规定的格式",
    "post.code, 24100, 现在是 5 位"
  })
  void what_is_wrong_is_told_with_what_would_be_right(String element, String answer, String told) {
    var fault = Answers.check(get(element), answer, TODAY).orElseThrow();
    assertThat(fault.said().zh()).startsWith("“字段" + element + "”").contains(told);
    assertThat(fault.said().en()).startsWith("“Field " + element + "”");
    assertThat(fault.missing()).isFalse();
  }

  @Test
  void a_child_that_is_not_born_yet_has_no_number() {
    var fault =
        Answers.check(get("person.idNumber"), "990102199305170026", LocalDate.of(1993, 5, 16));
    assertThat(fault.orElseThrow().said().zh()).contains("已出生");
  }

  @Test
  void what_must_be_answered_is_told_in_the_order_of_the_form() {
    var schema =
        FormSchema.of(
            form("person.name", "person.email?", "premises.kind", "person.photo"),
            Map.of(),
            DICTIONARY);
    var faults = Answers.check(schema, Map.of(), TODAY);
    assertThat(faults).allMatch(FormFault::missing);
    assertThat(faults.stream().map(fault -> fault.said().zh()))
        .containsExactly("请填写“字段person.name”", "请上传“字段person.photo”", "请选择“字段premises.kind”");
  }

  @Test
  void answers_are_kept_clean_and_only_those_that_are_asked() {
    var schema = FormSchema.of(form("person.phone", "person.name"), Map.of(), DICTIONARY);
    var typed =
        Map.of("person.phone", "１９９ 0000-0217", "person.name", " \u200b ", "firm.uscc", "x");
    assertThat(Answers.cleaned(schema, typed))
        .containsExactly(Map.entry("person.phone", "19900000217"));
  }

  @Property
  void whatever_is_typed_is_judged_and_nothing_breaks(
      @ForAll Field.Kind kind, @ForAll @StringLength(max = 40) String typed) {
    var field = Samples.field("some.field", kind.code(), kind.isChosen() ? "a|b" : "", 60);
    var clean = Pasted.clean(field, typed);
    if (!clean.isEmpty())
      Answers.check(field, clean, TODAY)
          .ifPresent(fault -> assertThat(fault.said().zh()).contains("应为"));
  }
}
