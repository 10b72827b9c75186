package org.anlan.applications;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.cases.Opening;
import org.anlan.cases.Overseeing;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.themes.Theme;
import org.anlan.rules.themes.Together;
import org.springframework.stereotype.Component;

/// Leads the parts of one thing 一件事, within the transaction of the act that moves them: each begins when what it waits for was granted, with its own
/// clock, and the whole ends when every part that it needs has ended.
@Component
class JointCourse {

  /// The message that the whole waits for, by `city/procedures/joint.bpmn`.
  private static final String ENDED = "parts-ended";

  /// What it needs beside.
  @Component("helpersOfJointCourse")
  record Tools(Forms forms, PartFiling filing, Overseeing cases) {}

  private final Filing.Stores stores;
  private final ApplicationPapers papers;
  private final Opening opening;
  private final Tools tools;

  JointCourse(Filing.Stores stores, ApplicationPapers papers, Opening opening, Tools tools) {
    this.stores = stores;
    this.papers = papers;
    this.opening = opening;
    this.tools = tools;
  }

  /// The whole was accepted: what waits for nothing begins.
  void begin(Application whole, Instant now) {
    var hands = tools.cases().find(whole.number()).orElseThrow().hands();
    goOn(whole, new PartFiling.Taken(now, hands));
  }

  /// A part has ended.
  ///
  /// @param told answers that its result gives
  void ended(Application part, Map<String, String> told, Instant now) {
    var number = part.kin().whole();
    if (number == null) return;
    opening.hold(number);
    var whole = stores.applications().lock(number).orElseThrow();
    if (!told.isEmpty()) {
      var answers = new HashMap<>(whole.filled().answers());
      answers.putAll(told);
      whole = whole.answering(answers);
      stores.applications().save(whole);
    }
    begin(whole, now);
    finish(whole, now);
  }

  private void goOn(Application whole, PartFiling.Taken taken) {
    var parts = stores.parts().list(whole);
    var form = tools.forms().asOf(Objects.requireNonNull(whole.kin().theme()), versions(parts));
    var standings = standings(whole, parts);
    for (var part : parts)
      if (part.child() == null && standings.get(part.item()) == Together.Standing.RUNNING)
        stores.parts().begin(whole, part.begun(tools.filing().open(whole, form, part, taken)));
  }

  static Map<String, Integer> versions(List<Part> parts) {
    var versions = new HashMap<String, Integer>();
    parts.forEach(part -> versions.put(part.item(), part.version()));
    return versions;
  }

  private Map<String, Together.Standing> standings(Application whole, List<Part> parts) {
    return standings(whole, parts, stores.applications().listParts(whole));
  }

  /// @param children those that have begun, by item
  static Map<String, Together.Standing> standings(
      Application whole, List<Part> parts, Map<String, Application> children) {
    var approved = new HashMap<String, Boolean>();
    children.forEach((item, child) -> {
      if (child.outcome() != Application.Outcome.OPEN)
        approved.put(item, child.outcome() == Application.Outcome.GRANTED);
    });
    return Together.standings(theme(whole, parts), versions(parts).keySet(), approved);
  }

  private static Theme theme(Application whole, List<Part> parts) {
    return new Theme(
        whole.item(),
        List.of(),
        parts.stream().map(Part::rule).toList(),
        new Theme.Promise(0, 0),
        Theme.Known.NOTHING);
  }

  private void finish(Application whole, Instant now) {
    if (whole.outcome() != Application.Outcome.OPEN) return;
    var parts = stores.parts().list(whole);
    var children = stores.applications().listParts(whole);
    var standings = standings(whole, parts, children);
    var result = Together.result(theme(whole, parts), standings);
    if (result == Together.Result.RUNNING) return;
    var decided = whole.on(whole.dates().decided(now)).ended(outcome(result));
    stores.applications().save(decided);
    papers.whole(decided, parts.stream().map(part -> said(part, standings, children)).toList());
    var facts = Map.of("result", result == Together.Result.DENIED ? "denied" : "granted");
    opening.tell(whole.number(), new Opening.News(ENDED, ENDED, null, facts));
  }

  private static Application.Outcome outcome(Together.Result result) {
    return switch (result) {
      case ALL_APPROVED -> Application.Outcome.GRANTED;
      case PARTIAL -> Application.Outcome.PARTLY;
      case DENIED, RUNNING -> Application.Outcome.DENIED;
    };
  }

  private String said(
      Part part, Map<String, Together.Standing> standings, Map<String, Application> children) {
    var form = tools.forms().asOf(part.item(), part.version());
    var child = children.get(part.item());
    var came =
        child == null
            ? standing(Objects.requireNonNull(standings.get(part.item()))).zh()
            : child.outcome().words().zh();
    return form.name().zh() + "：" + came;
  }

  /// How a part stands that has no case.
  static Texts standing(Together.Standing standing) {
    return standing == Together.Standing.BLOCKED
        ? new Texts("前一事项未获准予，不再办理", "Not begun, since what it waited for was not granted")
        : new Texts("等待前一事项办结", "Waits for another one");
  }

  /// A command of the platform's own, the same however often a step is taken.
  static Command command(String about) {
    return new Command(
        UUID.nameUUIDFromBytes(about.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        "applications/" + about);
  }
}
