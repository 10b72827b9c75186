package org.anlan.notices;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.anlan.http.Language;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be told.
///
/// @param plain short, simple words
/// @param ways by the channel's code; a channel that is not there is as the city has it
/// @param unwanted codes of occasions that shall not leave the app
record Wishes(boolean english, boolean plain, Map<String, Way> ways, List<String> unwanted) {

  static final Wishes NONE = new Wishes(false, false, Map.of(), List.of());

  /// @param digest one message a day in place of many
  record Way(
      boolean on, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo, boolean digest) {
    static final Way USUAL = new Way(true, null, null, false);

    QuietHours quiet(QuietHours usual) {
      return quietFrom == null || quietTo == null ? usual : new QuietHours(quietFrom, quietTo);
    }
  }

  Wishes {
    ways = Map.copyOf(ways);
    unwanted = List.copyOf(unwanted);
  }

  Way way(Channel channel) {
    return ways.getOrDefault(channel.code(), Way.USUAL);
  }

  Language language() {
    return english ? Language.EN : Language.ZH;
  }
}
