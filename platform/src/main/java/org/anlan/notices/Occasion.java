package org.anlan.notices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Language;
import org.anlan.http.Texts;

/// What people are told of, as the city's folder words it (`city/notices/occasions`).
///
/// @param group under which heading readers find it: `case`, `task`, `reminder`, `rating`, `system`
/// @param urgent quiet hours and digests do not hold it back
/// @param mayUnsubscribe whether people may say that they do not want it outside the app
record Occasion(
    String code,
    String name,
    String nameEn,
    String group,
    boolean urgent,
    boolean mayUnsubscribe,
    List<Value> values,
    List<Template> templates) {

  /// What stands in a place of the templates.
  ///
  /// @param most so many characters; what is longer is cut
  /// @param personal a person's data: it never leaves the platform
  record Value(String name, int most, boolean personal) {}

  Texts words() {
    return new Texts(name, nameEn);
  }

  /// The template in force on that day; the first ever when the day lies before all of them and the channel is the app.
  Optional<Template> find(Channel channel, LocalDate day) {
    var all =
        templates.stream()
            .filter(t -> t.channel() == channel)
            .sorted(Comparator.comparing(Template::from))
            .toList();
    var current = all.stream().filter(t -> !t.from().isAfter(day)).reduce((a, b) -> b);
    return current.isPresent() || channel != Channel.APP ? current : all.stream().findFirst();
  }

  private static final int MOST_IN_APP = 300;

  /// The values in one language, cut to what the templates of this channel were checked for, on one line and without control characters: so no
  /// value adds a header to a mail.
  Map<String, String> given(Channel channel, Map<String, Texts> given, Language language) {
    var ready = new HashMap<String, String>();
    for (var value : values) {
      var texts = given.get(value.name());
      if (texts == null)
        throw new IllegalArgumentException(
            "Occasion %s needs a value for {%s}.".formatted(code, value.name()));
      var most = channel == Channel.APP ? Math.max(value.most(), MOST_IN_APP) : value.most();
      ready.put(value.name(), tidy(texts.in(language), most));
    }
    return ready;
  }

  private static String tidy(String text, int most) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]+", " ").strip();
    if (most < 1_000) line = line.replaceAll("\\s*\\n\\s*", " ");
    return line.length() <= most ? line : cut(line, most);
  }

  private static String cut(String text, int most) {
    var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
