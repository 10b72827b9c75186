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
    var node = procedures.get(procedure, version).procedure().getNode(element);
    var task = (Node.UserTask) node;
    return new Job(task.name(), task.tag().nameEn(), task.work());
  }
}
