package org.anlan.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.anlan.cli.CommandLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `anlan read` on a folder of pictures.
class ReadVerbTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void fonts() {
    assumeThat(Paper.hasFonts()).as("Chinese fonts are installed").isTrue();
  }

  private int run(String... arguments) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var clock = InstantSource.fixed(Instant.parse("2026-07-06T01:00:00Z"));
    return new CommandLine(List.of(ReadVerb.verb(clock)), out, out).run(arguments);
  }

  @Test
  void fields_go_into_a_table_and_what_cannot_be_read_into_another() throws IOException {
    var pictures = Files.createDirectory(folder.resolve("pictures"));
    var person = new Invented(5).person();
    Files.write(pictures.resolve("card.jpg"), DrawnPapers.card(person));
    Files.writeString(pictures.resolve("note.txt"), "no picture");
    var out = folder.resolve("out.csv");
    run("read", "--in", pictures.toString(), "--as", "identity-card", "--out", out.toString());
    assertThat(Files.readAllLines(out))
        .startsWith("picture,field,value,sureness,note,box")
        .anyMatch(line -> line.startsWith("card.jpg,number," + person.get("number") + ","))
        .noneMatch(line -> line.startsWith("note.txt"));
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("note.txt:0: it is no whole JPEG");
  }

  @Test
  void without_a_kind_it_says_every_line() throws IOException {
    var picture =
        Files.write(folder.resolve("card.jpg"), DrawnPapers.card(new Invented(5).person()));
    var out = folder.resolve("out.csv");
    assertThat(run("read", "--in", picture.toString(), "--out", out.toString())).isZero();
    assertThat(Files.readString(out)).contains("公民身份号码");
  }

  @Test
  void a_kind_that_nobody_reads_is_refused_by_name() {
    assertThat(
            run(
                "read",
                "--in",
                folder.toString(),
                "--as",
                "passport",
                "--out",
                folder.resolve("o.csv").toString()))
        .isNotZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("passport")
        .contains("business-licence");
  }
}
