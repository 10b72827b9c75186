package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.directory.Directory;
import org.anlan.http.Command;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where supervisors declare that the platform was not there, and another approves it.
@RestController
@RequestMapping("/api/cases/outages")
class OutageDoor {

  record OutageForm(Instant from, Instant to, @Nullable String words) {}

  /// @param words why not; an approval needs none
  record DecisionForm(boolean approve, @Nullable String words) {
    Outage.Decision decision() {
      var said = words == null || words.isBlank() ? null : words.strip();
      return new Outage.Decision(approve, said);
    }
  }

  /// @param state `asked`, `approved` or `refused`
  /// @param counted whether all deadlines that it moves are counted anew
  /// @param answer what whoever decided said
  /// @param own declared by the one who looks, who therefore does not decide
  record OutageView(
      UUID id,
      Instant from,
      Instant to,
      String words,
      String declaredBy,
      Instant declared,
      @Nullable String decidedBy,
      @Nullable String answer,
      String state,
      boolean counted,
      boolean own) {}

  private static final String CENTRE = "city-operation";

  private final OutageDesk desk;
  private final Once once;
  private final Directory directory;

  OutageDoor(OutageDesk desk, Once once, Directory directory) {
    this.desk = desk;
    this.once = once;
    this.directory = directory;
  }

  @GetMapping
  List<OutageView> list(Caller caller) {
    var person = supervisor(caller);
    return desk.list().stream().map(outage -> view(outage, person)).toList();
  }

  @PostMapping
  OutageView declare(Command command, Caller caller, @RequestBody OutageForm form) {
    var person = supervisor(caller);
    var words = form.words() == null ? "" : form.words().strip();
    return Problems.orProblem(
        once.run(
            command,
            caller,
            OutageView.class,
            () -> view(desk.declare(person, form.from(), form.to(), words), person)));
  }

  @PostMapping("/{id}/decision")
  OutageView decide(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecisionForm form) {
    var person = supervisor(caller);
    return Problems.orProblem(
        once.run(
            command,
            caller,
            OutageView.class,
            () -> view(desk.decide(person, id, form.decision()), person)));
  }

  /// It moves the promises of the whole city, so it is the city's own centre that declares.
  private static String supervisor(Caller caller) {
    Staff.require(caller, "supervisor");
    var unit = Objects.requireNonNull(caller.post()).unit();
    if (!unit.level().equals("city") || !unit.duties().contains(CENTRE))
      throw Problem.of(
              HttpStatus.FORBIDDEN, "centre-only", new Texts("没有权限", "No right to do this"))
          .saying(
              new Texts(
                  "平台停用由市城市运行管理中心的督查人员申报和审批。",
                  "Outages of the platform are declared and approved by supervisors of the city's operation centre."));
    return CaseDesk.who(caller).person();
  }

  private OutageView view(Outage outage, String reader) {
    return new OutageView(
        outage.id(),
        outage.from(),
        outage.to(),
        outage.words(),
        name(outage.declaredBy()),
        outage.declaredAt(),
        outage.decidedBy() == null ? null : name(outage.decidedBy()),
        outage.answer(),
        state(outage),
        outage.countedAt() != null,
        outage.declaredBy().equals(reader));
  }

  private static String state(Outage outage) {
    if (outage.approved() == null) return "asked";
    return outage.approved() ? "approved" : "refused";
  }

  private String name(String person) {
    return directory
        .findPerson(person)
        .map(found -> Masking.name(found.name().zh()))
        .orElse(person);
  }
}
