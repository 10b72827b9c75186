package org.anlan.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.anlan.rules.scans.Found;
import org.anlan.rules.scans.Legible;
import org.anlan.rules.scans.TextLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers that were drawn and worn are read by the models that ship with the program.
class ScanningTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
  private static final Scanning SCANNING = new Scanning();

  private final Map<String, String> person = new Invented(7).person();

  @BeforeEach
  void fonts() {
    assumeThat(Paper.hasFonts()).as("Chinese fonts are installed").isTrue();
  }

  @AfterAll
  static void end() {
    SCANNING.close();
  }

  private static List<TextLine> lines(byte[] picture) {
    var scan = SCANNING.read(picture);
    assertThat(scan).isInstanceOf(Scan.Lines.class);
    return ((Scan.Lines) scan).lines();
  }

  private static Map<String, String> values(Legible kind, byte[] picture) {
    return kind.find(lines(picture), TODAY).stream()
        .collect(Collectors.toMap(Found::field, Found::value));
  }

  private Map<String, String> front() {
    var front = new HashMap<>(person);
    front.keySet().removeAll(List.of("issuer", "valid"));
    return front;
  }

  private static byte[] jpeg(BufferedImage image) {
    return Wear.PLAIN.worn(image, new Random(1));
  }

  @ParameterizedTest
  @EnumSource(Wear.class)
  void a_card_is_read_in_whatever_state(Wear wear) {
    var picture = wear.worn(Cards.flat(person), new Random(3));
    assertThat(values(Legible.IDENTITY_CARD, picture)).isEqualTo(front());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_card_that_lies_on_its_side_or_head_is_turned_and_its_boxes_lie_where_they_were(
      int quarters) {
    var upright = Cards.flat(person);
    var picture = jpeg(new Sight(upright).turned(quarters).pixels());
    var found = Legible.IDENTITY_CARD.find(lines(picture), TODAY);
    assertThat(found.stream().collect(Collectors.toMap(Found::field, Found::value)))
        .isEqualTo(front());
    var box = found.getFirst().box().topLeft();
    double x = quarters == 1 ? 638 - 65 : quarters == 2 ? 1012 - 165 : 65;
    double y = quarters == 1 ? 165 : quarters == 2 ? 638 - 65 : 1012 - 165;
    assertThat(Math.hypot(box.x() - x, box.y() - y))
        .as("%s beside %s %s", box, x, y)
        .isLessThan(40);
  }

  @Test
  void a_licence_is_read_across_and_upright() {
    var firm = new Invented(11).firm();
    assertThat(values(Legible.BUSINESS_LICENCE, jpeg(Licences.across(firm)))).isEqualTo(firm);
    assertThat(values(Legible.BUSINESS_LICENCE, jpeg(Licences.upright(firm)))).isEqualTo(firm);
  }

  @Test
  void what_cannot_be_read_is_said() {
    assertThat(SCANNING.read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Scan.NoPicture());
    assertThat(SCANNING.read(new byte[0])).isEqualTo(new Scan.NoPicture());
    var cut = jpeg(Cards.flat(person));
    assertThat(SCANNING.read(java.util.Arrays.copyOf(cut, 200))).isEqualTo(new Scan.NoPicture());
    var dark = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    assertThat(SCANNING.read(jpeg(dark))).isEqualTo(new Scan.TooDark());
    var pen = dark.createGraphics();
    pen.fillRect(0, 0, 400, 300);
    pen.dispose();
    assertThat(SCANNING.read(jpeg(dark))).isEqualTo(new Scan.Nothing());
    assertThat(SCANNING.read(jpeg(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))))
        .isEqualTo(new Scan.TooDark());
  }

  @Test
  void several_at_once_are_read_like_one_after_the_other() {
    var picture = jpeg(Cards.flat(person));
    var alone = lines(picture);
    var together =
        java.util.stream.IntStream.range(0, 4).parallel().mapToObj(n -> lines(picture)).toList();
    assertThat(together).allMatch(alone::equals);
  }
}
