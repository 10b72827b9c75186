package org.anlan.cases;

import java.util.Optional;
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
    return said(file.way().procedure(), file.way().version(), act);
  }

  Texts said(String procedure, int version, String act) {
    return Phrases.findForStaff(act)
        .or(() -> label(procedure, version, act))
        .orElseGet(() -> new Texts(act, act));
  }

  /// The same in plain words, where there are any.
  Texts saidPlainly(CaseFile file, String act) {
    return Phrases.findForReporters(act).orElseGet(() -> said(file, act));
  }

  private Optional<Texts> label(String procedure, int version, String act) {
    return procedures.get(procedure, version).set().byKey().values().stream()
        .flatMap(each -> each.nodes().values().stream())
        .filter(Node.UserTask.class::isInstance)
        .flatMap(task -> ((Node.UserTask) task).work().outcomes().stream())
        .filter(outcome -> outcome.id().equals(act))
        .map(outcome -> new Texts(outcome.label(), outcome.labelEn()))
        .findFirst();
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
