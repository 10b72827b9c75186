package org.anlan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.anlan.files.Reading.Broken;
import org.anlan.files.Reading.NotAPicture;
import org.anlan.files.Reading.Picture;
import org.anlan.files.Reading.TooManyPixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  private final Pictures pictures = new Pictures();

  @Test
  void a_large_photo_is_made_smaller_and_gets_a_thumb() throws IOException {
    var picture = read(SamplePictures.jpeg(4000, 3000));
    assertThat(picture.width()).isEqualTo(2560);
    assertThat(picture.height()).isEqualTo(1920);
    var thumb = decoded(picture.thumb());
    assertThat(thumb.getWidth()).isEqualTo(400);
    assertThat(thumb.getHeight()).isEqualTo(300);
  }

  @Test
  void a_small_picture_keeps_its_size() {
    var picture = read(SamplePictures.png(300, 200));
    assertThat(picture.width()).isEqualTo(300);
    assertThat(picture.height()).isEqualTo(200);
  }

  @Test
  void webp_is_read_too() {
    assertThat(read(SamplePictures.WEBP).width()).isEqualTo(1);
  }

  /// Red was left when taken; where it must be once the picture stands upright.
  @ParameterizedTest
  @CsvSource({
    "1, 10, 50, 600, 400",
    "2, 590, 50, 600, 400",
    "3, 590, 50, 600, 400",
    "4, 10, 50, 600, 400",
    "5, 50, 10, 400, 600",
    "6, 50, 10, 400, 600",
    "7, 50, 590, 400, 600",
    "8, 50, 590, 400, 600"
  })
  void a_photo_taken_with_the_phone_turned_stands_upright(
      int orientation, int redX, int redY, int width, int height) throws IOException {
    var picture = read(SamplePictures.jpegWithExif(600, 400, orientation));
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    var color = new Color(decoded(picture.full()).getRGB(redX, redY));
    assertThat(color.getRed()).isGreaterThan(200);
    assertThat(color.getBlue()).isLessThan(60);
  }

  @Test
  void the_place_a_photo_was_taken_at_is_gone() {
    var taken = SamplePictures.jpegWithExif(600, 400, 6);
    assertThat(SamplePictures.tellsThePlace(taken)).isTrue();
    var picture = read(taken);
    assertThat(SamplePictures.tellsThePlace(picture.full())).isFalse();
    assertThat(SamplePictures.tellsThePlace(picture.thumb())).isFalse();
    assertThat(text(picture.full())).doesNotContain("Exif");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a…", "%PDF-1.7"})
  void what_is_no_picture_is_told_by_its_content(String content) {
    assertThat(pictures.read(content.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new NotAPicture());
  }

  @Test
  void a_cut_off_picture_is_refused_whatever_its_kind() {
    assertThat(pictures.read(SamplePictures.cutOff(SamplePictures.jpeg(800, 600))))
        .isEqualTo(new Broken());
    assertThat(pictures.read(SamplePictures.cutOff(SamplePictures.png(800, 600))))
        .isEqualTo(new Broken());
    assertThat(pictures.read(Arrays.copyOf(SamplePictures.WEBP, 24))).isEqualTo(new Broken());
  }

  @Test
  void a_few_bytes_that_would_unfold_into_gigabytes_are_refused_unread() {
    assertThat(pictures.read(SamplePictures.bomb(40_000, 40_000)))
        .isEqualTo(new TooManyPixels(40_000, 40_000));
  }

  @Test
  void a_jpeg_with_hundreds_of_scans_is_refused() {
    var jpeg = SamplePictures.jpeg(64, 64);
    var outline = JpegOutline.of(jpeg);
    assertThat(outline.scans()).isEqualTo(1);
    assertThat(outline.complete()).isTrue();

    var scan = indexOfScan(jpeg);
    var body = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    var many = new java.io.ByteArrayOutputStream();
    many.write(jpeg, 0, scan);
    for (var i = 0; i < 200; i++) many.writeBytes(body);
    many.write(jpeg, jpeg.length - 2, 2);
    assertThat(JpegOutline.of(many.toByteArray()).scans()).isEqualTo(200);
    assertThat(pictures.read(many.toByteArray())).isEqualTo(new Broken());
  }

  @Test
  void damage_of_any_kind_never_escapes_as_an_exception() {
    var random = new Random(7);
    var good = SamplePictures.jpegWithExif(160, 120, 6);
    for (var round = 0; round < 200; round++) {
      var damaged = good.clone();
      for (var hits = 0; hits < 8; hits++)
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
      assertThat(pictures.read(damaged))
          .isInstanceOfAny(Picture.class, Broken.class, TooManyPixels.class);
    }
  }

  private Picture read(byte[] bytes) {
    return (Picture) pictures.read(bytes);
  }

  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int indexOfScan(byte[] jpeg) {
    for (var i = 2; i < jpeg.length; i++)
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA) return i;
    throw new IllegalStateException("no scan");
  }
}
