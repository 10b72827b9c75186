package org.anlan.applications;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why an application cannot go on, said so that whoever reads it knows what to do.
final class ApplicationProblems {

  private ApplicationProblems() {}

  static Problem field(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "application-field",
            new Texts("请修改后再提交", "Please mend this"))
        .saying(words)
        .at(field);
  }

  static Problem stillLacking(Texts names) {
    return field(
        "materials",
        new Texts(
            "还有内容没有补正：%s。".formatted(names.zh()),
            "This has still to be corrected: %s.".formatted(names.en())));
  }

  static Problem nothingLacks() {
    return field(
        "gaps",
        new Texts(
            "请先在清单中标出缺什么、错在哪里；补正只能一次性告知，要写全。",
            "Mark in the list first what is missing or wrong; it can be told only once, so tell all of it."));
  }

  static Problem notAwaited(Texts words) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "application-moved-on",
            new Texts("现在不需要补交", "Nothing is awaited now"))
        .saying(words);
  }

  static Problem notEndorsed(Texts why) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "application-licence",
            new Texts("证照不能签发", "The licence cannot be issued"))
        .saying(why);
  }
}
