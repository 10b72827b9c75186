package org.anlan.cases;

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
