package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.cli.CommandLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `anlan guide` on a small city: what it writes, what it leaves out, and how it ends.
class GuideVerbTest {

  private static final Path LINLAN = Path.of("../city");
  private static final List<String> FILES =
      List.of("items/settings.json", "items/passport.json", "items/food-licence.json");

  @TempDir Path place;
  private Path city;

  private record Ended(int code, String said, String told) {}

  @BeforeEach
  void smallCity() throws IOException {
    city = place.resolve("city");
    for (var file : FILES) {
      Files.createDirectories(city.resolve(file).getParent());
      Files.copy(LINLAN.resolve(file), city.resolve(file));
    }
    Files.createDirectories(city.resolve("guide"));
    Files.writeString(
        city.resolve("guide/sayings.csv"), "said,means\n开个饭馆,食品经营许可 餐饮\n去国外…玩,普通护照\n");
    Files.writeString(
        city.resolve("guide/outside.csv"),
        "kind,as,said\ncomplaint,sentence,路灯不亮没有人修\ncomplaint,words,路灯\n");
  }

  private Ended run(String... more) {
    var arguments = new ArrayList<>(List.of("guide", "--city", city.toString()));
    arguments.addAll(Arrays.asList(more));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var code =
        new CommandLine(
                List.of(GuideVerb.verb(place.resolve("none"), place)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(arguments.toArray(String[]::new));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ended ask(String questions) throws IOException {
    var in = place.resolve("questions.csv");
    Files.writeString(in, questions);
    return run("--in", in.toString(), "--out", place.resolve("answers.csv").toString());
  }

  private List<String> answers() throws IOException {
    return Files.readAllLines(place.resolve("answers.csv"));
  }

  @Test
  void each_question_has_up_to_three_rows_or_one_that_says_none() throws IOException {
    var ended = ask("question,id,note\n想开个饭馆,a,x\n想去国外玩,b,\n门口的路灯不亮没有人修,c,\n");
    assertThat(ended.code()).isZero();
    assertThat(ended.said().strip()).matches("rows=3 bad=0 seconds=[\\d.]+");
    assertThat(answers().getFirst()).isEqualTo("id,rank,kind,code,name,score");
    assertThat(answers().get(1))
        .matches("a,1,item,11990100042134250E399012500300Y,食品经营许可（餐饮服务）新办,[01]\\.\\d{4}");
    assertThat(answers().get(2)).startsWith("a,2,item,1199010004210959XA399010705300Y,普通护照签发,");
    assertThat(answers().get(3)).startsWith("b,1,item,1199010004210959XA399010705300Y,");
    assertThat(answers().getLast()).isEqualTo("c,1,none,,,1.0000");
    assertThat(Files.readString(place.resolve("answers.csv.errors.csv")))
        .isEqualTo("file,line,reason\n");
  }

  @Test
  void the_same_questions_give_the_same_bytes() throws IOException {
    ask("id,question\na,想开个饭馆\nb,路灯\n");
    var first = Files.readAllBytes(place.resolve("answers.csv"));
    ask("id,question\na,想开个饭馆\nb,路灯\n");
    assertThat(Files.readAllBytes(place.resolve("answers.csv"))).isEqualTo(first);
  }

  @Test
  void rows_that_cannot_be_asked_are_left_out_and_named() throws IOException {
    var ended = ask("id,question\na,护照\n,护照\nb,\na,再问\nc,护照,more\n\"d\",\"护照\n怎么办\"\n");
    assertThat(ended.code()).isZero();
    assertThat(answers()).filteredOn(line -> line.contains(",1,")).hasSize(2);
    assertThat(Files.readAllLines(place.resolve("answers.csv.errors.csv")))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("questions.csv,3,") && line.contains("id ''"))
        .anyMatch(line -> line.startsWith("questions.csv,4,") && line.contains("question ''"))
        .anyMatch(line -> line.startsWith("questions.csv,5,") && line.contains("'a'"))
        .anyMatch(line -> line.startsWith("questions.csv,6,") && line.contains("3 fields"));
  }

  @Test
  void a_header_alone_is_answered_with_one_and_bad_rows_alone_with_one() throws IOException {
    assertThat(ask("id,question\n").code()).isZero();
    assertThat(answers()).containsExactly("id,rank,kind,code,name,score");
    assertThat(ask("id,question\n,\n").code()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_used_is_told_in_one_line_and_nothing_is_written() throws IOException {
    assertThat(ask("id,asked\na,护照\n").code()).isEqualTo(2);
    Files.writeString(city.resolve("guide/sayings.csv"), "said,means\n开饭馆,\n");
    var broken = ask("id,question\na,护照\n");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.told().strip()).contains("both are needed").doesNotContain("\n");
    Files.writeString(city.resolve("items/passport.json"), "{");
    assertThat(ask("id,question\na,护照\n").code()).isEqualTo(2);
    city = place.resolve("nowhere");
    assertThat(ask("id,question\na,护照\n").told()).contains("there is no such folder");
    assertThat(place.resolve("answers.csv")).doesNotExist();
  }
}
