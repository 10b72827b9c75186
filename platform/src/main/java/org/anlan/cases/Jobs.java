package org.anlan.cases;

import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.http.Texts;
import org.anlan.procedures.ProcedureDesk;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Work;
import org.springframework.stereotype.Component;

/// What a task calls for: as the procedure says, or, beside it, as the request does.
@Component
class Jobs {

  /// @param work who does it, by when, with what evidence, and what they may answer
  record Job(String name, String nameEn, Work work) {}

  private final ProcedureDesk procedures;

  Jobs(ProcedureDesk procedures) {
    this.procedures = procedures;
  }

  Job of(CaseFile file, Task task) {
    return task.aside()
        ? Request.of(task.element()).job()
        : of(file.way().procedure(), file.way().version(), task.element());
  }

  /// @param element a task of the procedure, or the word of a request
  Job of(String procedure, int version, String element) {
    var request = Request.find(element);
    if (request.isPresent()) return request.get().job();
    var place = Place.of(procedure, element);
    var set = procedures.get(procedure, version).set();
    var task = (Node.UserTask) set.get(place.procedure()).getNode(place.id());
    return new Job(task.name(), task.tag().nameEn(), task.work());
  }

  /// What an act is called: as every kind calls it, else as the case's own procedure labels the outcome.
  Texts said(CaseFile file, String act) {
    return file.kind()
        .findName(act)
        .orElseGet(() -> said(file.way().procedure(), file.way().version(), act));
  }

  Texts said(String procedure, int version, String act) {
    return Phrases.findForStaff(act)
        .or(() -> label(procedure, version, act))
        .orElseGet(() -> new Texts(act, act));
  }

  /// The same in plain words, where there are any.
  Texts saidPlainly(CaseFile file, String act) {
    return file.kind()
        .findPlain(act)
        .or(() -> Phrases.findForReporters(act))
        .orElseGet(() -> said(file, act));
  }

  /// As the case's own procedure says of an outcome; what every kind knows is told as [Phrases] has it.
  Work.Tells tells(CaseFile file, String act) {
    return nodes(file.way().procedure(), file.way().version())
        .flatMap(Jobs::outcomes)
        .filter(outcome -> outcome.id().equals(act))
        .map(Work.Outcome::tells)
        .findFirst()
        .orElse(Work.Tells.NOTHING);
  }

  /// An outcome has a label, and so has what the platform itself did under the name of a service task.
  private Optional<Texts> label(String procedure, int version, String act) {
    var labels = nodes(procedure, version).flatMap(Jobs::outcomes);
    return labels
        .filter(outcome -> outcome.id().equals(act))
        .map(outcome -> new Texts(outcome.label(), outcome.labelEn()))
        .findFirst()
        .or(() -> service(procedure, version, act));
  }

  private Optional<Texts> service(String procedure, int version, String act) {
    return nodes(procedure, version)
        .filter(node -> node instanceof Node.ServiceTask && node.id().equals(act))
        .map(node -> new Texts(node.name(), node.tag().nameEn()))
        .findFirst();
  }

  private Stream<Node> nodes(String procedure, int version) {
    return procedures.get(procedure, version).set().byKey().values().stream()
        .flatMap(each -> each.nodes().values().stream());
  }

  private static Stream<Work.Outcome> outcomes(Node node) {
    return node instanceof Node.UserTask task
        ? task.work().outcomes().stream()
        : Stream.<Work.Outcome>empty();
  }

  /// Where an element stands: one of a called procedure is named `<procedure>/<id>`, as alarms are.
  record Place(String procedure, String id) {
    static Place of(String whole, String element) {
      int slash = element.indexOf('/');
      return slash < 0
          ? new Place(whole, element)
          : new Place(element.substring(0, slash), element.substring(slash + 1));
    }

    /// The name of another element of the same procedure.
    String beside(String whole, String id) {
      return procedure.equals(whole) ? id : procedure + "/" + id;
    }
  }
}
