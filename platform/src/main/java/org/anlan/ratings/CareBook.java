package org.anlan.ratings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.anlan.calendar.CalendarDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The city's rules for ended matters, read and checked when the platform starts.
@Component
class CareBook {

  private final CareRules rules;

  CareBook(
      @Value("${anlan.city}") String city,
      JsonMapper json,
      CalendarDesk calendar,
      InstantSource businessClock) {
    var file = Path.of(city, "ratings", "rules.json");
    try {
      this.rules = json.readValue(Files.readString(file), CareRules.class);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The city has no rules for call-backs and ratings: " + file, e);
    }
    var profiles = Stream.concat(rules.profiles().stream(), Stream.of(rules.usual())).toList();
    profiles.forEach(profile -> calendar.getRule(profile.redoRule(), businessClock.instant()));
    calendar.getRule(rules.verifyRule(), businessClock.instant());
    calendar.getRule(rules.rectifyRule(), businessClock.instant());
    if (!rules.answerStars().keySet().equals(rules.answerScores().keySet()))
      throw new IllegalStateException(
          "%s: answerStars and answerScores name different answers: %s, %s."
              .formatted(file, rules.answerStars().keySet(), rules.answerScores().keySet()));
  }

  CareRules rules() {
    return rules;
  }
}
