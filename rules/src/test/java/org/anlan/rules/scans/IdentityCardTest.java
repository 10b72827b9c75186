package org.anlan.rules.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/// What is found on an identity card, however its lines came apart.
class IdentityCardTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
  private static final String NUMBER = "990102199003072375";

  private static Written card() {
    return new Written()
        .line("姓名", 60, 60)
        .line("诸葛梓涵", 160, 60)
        .line("性别男民族维吾尔", 60, 140)
        .line("出生", 60, 220)
        .line("1990年3月7日", 160, 220)
        .line("住址", 60, 300)
        .line("临澜市鼓楼区文庭路18号", 160, 300)
        .line("3幢2单元501室", 160, 350)
        .line("公民身份号码", 60, 520)
        .line(NUMBER, 300, 522);
  }

  private static Map<String, String> read(List<TextLine> lines) {
    return Written.values(Legible.IDENTITY_CARD.find(lines, TODAY));
  }

  private static final Map<String, String> ALL =
      Map.of(
          "name", "诸葛梓涵",
          "sex", "男",
          "nation", "维吾尔",
          "birth", "1990-03-07",
          "address", "临澜市鼓楼区文庭路18号3幢2单元501室",
          "number", NUMBER);

  @Test
  void every_field_is_found_and_an_address_of_several_lines_is_one() {
    assertThat(read(card().lines())).isEqualTo(ALL);
  }

  @Property
  void a_card_held_askew_says_the_same(@ForAll @DoubleRange(min = -9, max = 9) double degrees) {
    assertThat(read(card().turned(degrees))).isEqualTo(ALL);
  }

  @Test
  void labels_and_answers_may_be_one_line_or_many() {
    var lines =
        new Written()
            .line("姓名王芳", 60, 60)
            .line("性别", 60, 140)
            .line("女", 160, 140)
            .line("民族", 260, 140)
            .line("汉", 360, 140)
            .line("出生1990年", 60, 220)
            .line("12月", 380, 222)
            .line("1日", 500, 219)
            .line("公民身份号码990102199003072375", 60, 520);
    assertThat(read(lines.lines()))
        .containsEntry("name", "王芳")
        .containsEntry("sex", "女")
        .containsEntry("nation", "汉")
        .containsEntry("birth", "1990-12-01")
        .containsEntry("number", NUMBER);
  }

  @Test
  void a_label_of_which_half_was_read_wrongly_is_known_by_its_place() {
    var lines =
        new Written()
            .line("姓各", 60, 60)
            .line("王芳", 160, 60)
            .line("性别女", 60, 140)
            .line("住址", 60, 300);
    assertThat(read(lines.lines())).containsEntry("name", "王芳");
  }

  @Test
  void a_birthday_that_cannot_be_read_is_the_numbers_and_says_so() {
    var lines = new Written().line("出生L99年月", 60, 220).line("公民身份号码" + NUMBER, 60, 520).lines();
    var birth =
        Legible.IDENTITY_CARD.find(lines, TODAY).stream()
            .filter(one -> one.field().equals("birth"))
            .findFirst()
            .orElseThrow();
    assertThat(birth.value()).isEqualTo("1990-03-07");
    assertThat(birth.note()).isEqualTo(Found.Note.BY_NUMBER);
  }

  @Test
  void a_number_is_found_without_its_label_and_a_wrong_one_is_doubted() {
    var found =
        Legible.IDENTITY_CARD.find(
            new Written().line("990102199003072377", 300, 522).lines(), TODAY);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().note()).isEqualTo(Found.Note.DOUBTFUL);
  }

  @Test
  void the_other_side_tells_who_issued_it_and_for_how_long() {
    var lines =
        new Written()
            .line("中华人民共和国", 300, 60)
            .line("居民身份证", 300, 160)
            .line("签发机关", 200, 400)
            .line("临澜市公安局鼓楼分局", 350, 400)
            .line("有效期限", 200, 480)
            .line("2015.03.12-2035.03.12", 350, 480);
    assertThat(read(lines.lines()))
        .isEqualTo(Map.of("issuer", "临澜市公安局鼓楼分局", "valid", "2015-03-12/2035-03-12"));
    assertThat(read(new Written().line("有效期限", 200, 480).line("2015.03.12-长期", 350, 480).lines()))
        .isEqualTo(Map.of("valid", "2015-03-12/长期"));
  }

  @Test
  void the_least_sure_letter_counts_and_the_box_lies_where_the_answer_stands() {
    var lines = new Written().line("姓名", 60, 60).line("王芳", 160, 60, 0.4).lines();
    var name = Legible.IDENTITY_CARD.find(lines, TODAY).getFirst();
    assertThat(name.sureness()).isEqualTo(0.4);
    assertThat(name.box().topLeft().x()).isBetween(155.0, 165.0);
    assertThat(name.box().bottomRight().x()).isBetween(215.0, 225.0);
    assertThat(name.box().topLeft().y()).isBetween(55.0, 65.0);
  }

  @Test
  void on_a_paper_that_is_no_card_nothing_is_found() {
    assertThat(read(new Written().line("会议通知", 60, 60).line("请于周五到会", 60, 140).lines())).isEmpty();
    assertThat(read(List.of())).isEmpty();
  }
}
