package org.anlan.procedures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.Procedure;
import org.springframework.stereotype.Component;

/// Makes the next version out of what people offered and another of them approved. Procedures that call a changed one get a new
/// version with it, as they do when a file changed; who calls the old one keeps calling it.
@Component
class Release {

  private final Ways ways;
  private final ProcedureDesk desk;

  Release(Ways ways, ProcedureDesk desk) {
    this.ways = ways;
    this.desk = desk;
  }

  /// @return the version
  int publish(Draft draft, Draft.Verdict verdict) {
    var form = draft.form();
    int version = ways.findNewest(form.word(), draft.key()).map(way -> way.version() + 1).orElse(1);
    var offered = java.util.Objects.requireNonNull(draft.offered());
    var origin =
        new Ways.Origin(
            verdict.at(),
            offered.effectiveFrom(),
            draft.writers(),
            verdict.person(),
            offered.reason(),
            draft.content().examples());
    var text = draft.content().text();
    var calls = form == WayForm.PROCEDURE ? calls(ProcedureDesk.parse(text)) : List.<Ways.Call>of();
    var name = name(form, draft.key(), text);
    var way =
        new Ways.Way(
            form.word(),
            draft.key(),
            version,
            name,
            text,
            Publishing.checksum(text, calls),
            origin);
    ways.publish(way);
    ways.keepCalls(way, calls);
    if (form == WayForm.PROCEDURE) callersOf(way, origin, new HashMap<>());
    return version;
  }

  private static String name(WayForm form, String key, String text) {
    return switch (form) {
      case PROCEDURE -> ProcedureDesk.parse(text).name();
      case DECISION -> key;
      case FORM ->
          FormReader.read(key, text) instanceof FormReader.FormRead(var read)
              ? read.title().zh()
              : key;
    };
  }

  private List<Ways.Call> calls(Procedure procedure) {
    var calls = new ArrayList<Ways.Call>();
    for (var called : procedure.calls())
      calls.add(new Ways.Call(called, desk.newest(called).version()));
    return calls;
  }

  private void callersOf(Ways.Way changed, Ways.Origin origin, Map<String, Instant> done) {
    done.put(changed.key(), origin.publishedAt());
    for (var caller : ways.listNewest("procedure")) {
      var calls = new ArrayList<>(ways.listCalls(caller));
      if (done.containsKey(caller.key()) || !calls.removeIf(c -> c.key().equals(changed.key())))
        continue;
      calls.add(new Ways.Call(changed.key(), changed.version()));
      var next = caller.again(withCaller(origin, caller), calls);
      ways.publish(next);
      ways.keepCalls(next, calls);
      callersOf(next, origin, done);
    }
  }

  /// The text is its own writers'; that it calls another version is the publisher's doing.
  private static Ways.Origin withCaller(Ways.Origin origin, Ways.Way caller) {
    return new Ways.Origin(
        origin.publishedAt(),
        origin.effectiveFrom(),
        List.of(),
        origin.publishedBy(),
        origin.reason(),
        caller.origin().examples());
  }
}
