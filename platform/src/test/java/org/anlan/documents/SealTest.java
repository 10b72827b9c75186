package org.anlan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One layout gives a PDF and an OFD that both say the same and both prove that they are whole; a flipped byte is found.
class SealTest {

  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  private static final String UNIT = "129901000421616540";

  @TempDir Path home;
  private final Typeface typeface = new Typeface("");

  private SealServer.Seal seal() {
    return new LocalSeals(home.toString(), new SealPicture(typeface), InstantSource.fixed(NOW))
        .of(UNIT, "临澜市城市运行管理中心");
  }

  private Sheets sheets(String grounds) throws IOException {
    var text = Files.readString(Path.of("..", "city", "documents", "supervision-order.txt"));
    var values =
        Map.of(
            "unit", "临澜市市政工程管理处",
            "case", "990102 20261126 3 000217 4",
            "title", "文昌路 300 号附近路面坑洞",
            "level", "书面督办",
            "cause", "超过时限",
            "grounds", grounds,
            "demand", "请查明原因，立即办理。",
            "due", "2026年11月30日 18:00",
            "number", "临城督〔2026〕12号",
            "date", "2026年11月26日");
    var all = new java.util.HashMap<>(values);
    all.put("issuer", "临澜市城市运行管理中心");
    var address = "http://localhost:8080/verify/ABCDEFGHJKMN";
    var own =
        new Composer.Own(all, seal().picture(), QrPicture.of(address), address, "ABCDEFGHJKMN");
    return Composer.compose(
        TemplateReader.read("supervision-order.txt", text).as(1), own, typeface::width);
  }

  private byte[] pdf() throws IOException {
    var printed = new PdfPress(typeface).print(sheets("已超过时限 3 个工作日"), NOW);
    return PdfSeal.sign(printed, "临澜市城市运行管理中心", NOW, seal().cms());
  }

  private byte[] ofd() throws IOException {
    var files =
        new OfdPress(typeface)
            .print(sheets("已超过时限 3 个工作日"), new UUID(1, 2), LocalDate.of(2026, 11, 26));
    return OfdSeal.sign(files, NOW, seal().gm());
  }

  @Test
  void the_pdf_says_what_the_template_says_with_its_own_letters() throws IOException {
    var bytes = pdf();
    Files.write(Path.of("target", "order.pdf"), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("临城督〔2026〕12号", "文昌路 300 号附近路面坑洞", "书面督办", "ABCDEFGHJKMN");
      for (var name : pdf.getPage(0).getResources().getFontNames())
        assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
    }
    assertThat(bytes.length).as("only what is used of the fonts").isLessThan(400_000);
  }

  @Test
  void a_long_document_goes_on_over_pages_and_none_of_its_words_are_lost() throws IOException {
    var long_ = "路面破损情况说明，".repeat(180) + "说明完毕。";
    try (var pdf = Loader.loadPDF(new PdfPress(typeface).print(sheets(long_), NOW))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text).contains("说明完毕。", "—2—");
    }
  }

  @Test
  void the_signature_of_the_pdf_is_good_and_a_flipped_byte_is_found() throws IOException {
    var bytes = pdf();
    assertThat(PdfSeal.isWhole(bytes)).isTrue();
    for (var at : new int[] {200, bytes.length / 3, bytes.length - 40}) {
      var flipped = bytes.clone();
      flipped[at] ^= 1;
      assertThat(PdfSeal.isWhole(flipped)).as("byte %d", at).isFalse();
    }
  }

  @Test
  void the_signature_of_the_ofd_is_good_and_a_flipped_byte_is_found_by_its_file()
      throws IOException {
    var bytes = ofd();
    Files.write(Path.of("target", "order.ofd"), bytes);
    assertThat(OfdSeal.check(bytes))
        .isInstanceOfSatisfying(
            OfdSeal.Checked.Whole.class,
            whole ->
                assertThat(whole.by().getSubjectX500Principal().getName()).contains("临澜市城市运行管理中心"));
    var names = new java.util.ArrayList<String>();
    repacked(bytes, "", names);
    assertThat(names)
        .contains(
            "OFD.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Signs/Sign_0/SignedValue.dat");
    for (var name : names) {
      var found = OfdSeal.check(repacked(bytes, name, new java.util.ArrayList<>()));
      assertThat(found).as(name).isInstanceOf(OfdSeal.Checked.Changed.class);
      if (!name.contains("Sign_0")) assertThat(found).isEqualTo(new OfdSeal.Checked.Changed(name));
    }
  }

  /// The same package with one bit of one file turned.
  private static byte[] repacked(byte[] ofd, String flip, java.util.List<String> names)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(ofd));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        names.add(entry.getName());
        if (entry.getName().equals(flip)) content[content.length / 2] ^= 1;
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_unit_keeps_its_keys_and_only_its_owner_reads_them() throws IOException {
    var first = ofd();
    assertThat(OfdSeal.check(ofd())).isEqualTo(OfdSeal.check(first));
    try (var keys = Files.list(home.resolve("keys").resolve("seals"))) {
      assertThat(keys.toList())
          .hasSize(2)
          .allSatisfy(key ->
              assertThat(
                      java.nio.file.attribute.PosixFilePermissions.toString(
                          Files.getPosixFilePermissions(key)))
                  .isEqualTo("rw-------"));
    }
  }
}
