package org.anlan.notices;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.http.Language;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// The words of an occasion for one channel, in force from a day on. A place such as `{matter}` takes the value of that name.
///
/// @param title subject or heading; absent where the channel has none
/// @param plain shorter words for whoever wants them plain (长辈版)
record Template(
    LocalDate from,
    Channel channel,
    @Nullable String title,
    @Nullable String titleEn,
    String words,
    String wordsEn,
    @Nullable String plain,
    @Nullable String plainEn) {

  static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /// @param title null where the channel has none
  record Filled(@Nullable String title, String words) {}

  Filled fill(Map<String, String> values, Language language, boolean simple) {
    var english = language == Language.EN;
    var heading = english ? titleEn : title;
    var body = english ? wordsEn : words;
    var easy = english ? plainEn : plain;
    return new Filled(
        heading == null ? null : fill(heading, values),
        fill(simple && easy != null ? easy : body, values));
  }

  Texts titles() {
    return new Texts(title == null ? "" : title, titleEn == null ? "" : titleEn);
  }

  /// In one pass, so that a value that looks like a place is not filled again.
  static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> {
          var value = values.get(found.group(1));
          if (value == null)
            throw new IllegalArgumentException(
                "No value for {%s} among %s.".formatted(found.group(1), values.keySet()));
          return Matcher.quoteReplacement(value);
        });
  }
}
