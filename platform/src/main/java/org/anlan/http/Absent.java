package org.anlan.http;

import org.springframework.http.HttpStatus;

/// What was asked for by its number or id is not there, or not for this caller; both look the same from outside.
public final class Absent extends RuntimeException {

  private final Texts kind;
  private final String value;

  /// @param kind what was looked for, such as 案件 / case
  public Absent(Texts kind, String value) {
    super("There is no %s '%s'.".formatted(kind.en(), value));
    this.kind = kind;
    this.value = value;
  }

  Problem problem() {
    return Problem.of(HttpStatus.NOT_FOUND, "absent", new Texts("没有找到", "Not found"))
        .saying(
            new Texts(
                "没有编号为“%s”的%s，或您无权查看。请核对后重试。".formatted(value, kind.zh()),
                "There is no %s “%s”, or it is not yours to see. Check it and try again."
                    .formatted(kind.en(), value)));
  }
}
