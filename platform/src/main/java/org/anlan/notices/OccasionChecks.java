package org.anlan.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What would go wrong with an occasion's templates one day, found when the platform starts. Each refusal names file and place.
final class OccasionChecks {

  private static final Pattern PERSONAL =
      Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");
  private static final Pattern SCRIPT =
      Pattern.compile("<\\s*[/!a-zA-Z]|javascript:", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final Occasion occasion;
  private final Rules rules;
  private final Map<String, Occasion.Value> values;
  private final List<String> flaws = new ArrayList<>();

  private OccasionChecks(String file, Occasion occasion, Rules rules) {
    this.file = file;
    this.occasion = occasion;
    this.rules = rules;
    this.values =
        occasion.values().stream()
            .collect(Collectors.toMap(Occasion.Value::name, v -> v, (a, b) -> a));
  }

  /// @throws IllegalStateException naming file, place, value and remedy of each flaw
  static void check(String file, Occasion occasion, Rules rules) {
    var flaws = flaws(file, occasion, rules);
    if (!flaws.isEmpty())
      throw new IllegalStateException(
          "city/notices/occasions/%s, %s. Mend the file and start again."
              .formatted(file, String.join("; ", flaws)));
  }

  /// Each with its place and what is wrong there.
  static List<String> flaws(String file, Occasion occasion, Rules rules) {
    var checks = new OccasionChecks(file, occasion, rules);
    checks.check();
    return checks.flaws;
  }

  private void check() {
    if (!file.equals(occasion.code() + ".json"))
      wrong("code", "'%s' is not the file's name".formatted(occasion.code()));
    for (var value : occasion.values())
      if (value.most() < 2) wrong("values." + value.name(), "`most` must be 2 or more");
    if (occasion.templates().isEmpty()) wrong("templates", "there is none");
    Set<String> seen = new HashSet<>();
    for (var i = 0; i < occasion.templates().size(); i++) check(i, seen);
  }

  private void check(int index, Set<String> seen) {
    var template = occasion.templates().get(index);
    var at = "templates[%d]".formatted(index);
    if (!seen.add(template.channel() + " " + template.from()))
      wrong(at, "another template for the same channel begins on the same day");
    var needsTitle = template.channel() == Channel.APP || template.channel() == Channel.MAIL;
    if (needsTitle && (template.title() == null || template.titleEn() == null))
      wrong(at + ".title", "this channel needs a title in both languages");
    check(template, at + ".title", template.title(), "");
    check(template, at + ".titleEn", template.titleEn(), "");
    for (var zh : List.of("words", "plain")) {
      check(
          template,
          at + "." + zh,
          zh.equals("words") ? template.words() : template.plain(),
          rules.signature());
      check(
          template,
          at + "." + zh + "En",
          zh.equals("words") ? template.wordsEn() : template.plainEn(),
          rules.signatureEn());
    }
  }

  private void check(Template template, String at, @Nullable String text, String signature) {
    if (text == null) return;
    if (text.isBlank()) wrong(at, "the text is blank");
    if (at.contains("title") && text.chars().anyMatch(Character::isISOControl))
      wrong(at, "a title is one line");
    if (SCRIPT.matcher(text).find()) wrong(at, "templates are plain text, without tags or scripts");
    if (template.channel().leavesThePlatform() && PERSONAL.matcher(text).find())
      wrong(at, "a mobile or identity number stands in the text");
    int before = flaws.size();
    checkPlaces(template, at, text);
    if (template.channel() == Channel.SMS && flaws.size() == before)
      checkLength(at, signature, text);
  }

  private void checkPlaces(Template template, String at, String text) {
    if (Template.PLACE.matcher(text).replaceAll("").matches("(?s).*[{}].*"))
      wrong(at, "a brace is open or empty; a place is written {name}");
    var found = Template.PLACE.matcher(text);
    while (found.find()) {
      var value = values.get(found.group(1));
      if (value == null)
        wrong(
            at, "there is no value {%s}; known are %s".formatted(found.group(1), values.keySet()));
      else if (value.personal() && template.channel().leavesThePlatform())
        wrong(
            at,
            "{%s} is personal data and may not leave by %s"
                .formatted(value.name(), template.channel().code()));
    }
  }

  /// Counted with every value as long as it may become, in characters that need the wide alphabet.
  private void checkLength(String at, String signature, String text) {
    var longest = signature + Template.fill(text, longest());
    if (SmsLength.fits(longest)) return;
    wrong(
        at,
        "with signature and longest values it has %d characters; one short message takes %d"
            .formatted(
                longest.length(),
                SmsLength.narrow(longest) ? SmsLength.MOST_NARROW : SmsLength.MOST_WIDE));
  }

  private Map<String, String> longest() {
    return values.values().stream()
        .collect(Collectors.toMap(Occasion.Value::name, value -> "字".repeat(value.most())));
  }

  private void wrong(String at, String why) {
    flaws.add("%s: %s".formatted(at, why));
  }
}
