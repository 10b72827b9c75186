package org.anlan.http;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The place in a sorted list after which the next page begins: the sort keys of the last row shown.
/// It opens nothing: the store still asks for the caller's scope, so it carries a check sum against damage, no signature.
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor of(Object... keys) {
    return new Cursor(List.of(keys).stream().map(Object::toString).toList());
  }

  /// Reads what [#text] wrote; absent stays absent, anything else is refused.
  public static @Nullable Cursor parse(@Nullable String text, int keys) {
    if (text == null || text.isEmpty()) return null;
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = List.of(plain.split(SEPARATOR, -1));
      var cursor = new Cursor(parts.subList(0, parts.size() - 1));
      if (cursor.keys.size() == keys && parts.getLast().equals(cursor.sum())) return cursor;
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
    throw unreadable();
  }

  public String key(int index) {
    return keys.get(index);
  }

  /// A key that is a number; another cursor than the list gave out is refused.
  public long number(int index) {
    try {
      return Long.parseLong(key(index));
    } catch (NumberFormatException notOurs) {
      throw unreadable();
    }
  }

  /// A key that was written by [Times#column].
  public UUID id(int index) {
    try {
      return UUID.fromString(key(index));
    } catch (IllegalArgumentException notOurs) {
      throw unreadable();
    }
  }

  public OffsetDateTime time(int index) {
    try {
      return OffsetDateTime.parse(key(index));
    } catch (DateTimeParseException notOurs) {
      throw unreadable();
    }
  }

  public String text() {
    var plain = joined() + SEPARATOR + sum();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private String joined() {
    return String.join(SEPARATOR, keys);
  }

  private String sum() {
    var sum = new CRC32();
    sum.update(joined().getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), Character.MAX_RADIX);
  }

  private static Problem unreadable() {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "cursor-unreadable",
            new Texts("翻页位置无法识别", "Unreadable page position"))
        .saying(
            new Texts(
                "after 参数不是本系统给出的翻页位置。请从第一页重新开始。",
                "`after` is not a position this system gave out. Start again from the first page."))
        .at("after");
  }
}
