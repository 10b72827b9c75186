package org.anlan.cases;

import org.springframework.stereotype.Component;

/// Puts together one line of a task list.
@Component
class TaskRows {

  private final City city;
  private final PublicPages pages;
  private final StaffPages staff;
  private final Lights lights;

  TaskRows(City city, PublicPages pages, StaffPages staff, Lights lights) {
    this.city = city;
    this.pages = pages;
    this.staff = staff;
    this.lights = lights;
  }

  TaskDoor.TaskRowView view(TaskRow row, String person) {
    var kind = city.kinds().get(row.kind(), row.caseOpenedAt());
    var job = city.jobs().of(row.procedure(), row.procedureVersion(), row.element());
    var deadline = job.work().deadline();
    var whole = row.rule() == null ? kind.deadline() : row.rule();
    var rule = deadline == null || deadline.equals("case") ? whole : deadline;
    return new TaskDoor.TaskRowView(
        row.id(),
        row.number().text(),
        row.number().shown(),
        row.near().zh() + " · " + kind.name(),
        row.near().en() + " · " + kind.nameEn(),
        kind.code(),
        kind.name(),
        kind.nameEn(),
        row.stage(),
        kind.term(row.stage()).zh(),
        kind.term(row.stage()).en(),
        row.element(),
        job.name(),
        job.nameEn(),
        row.address().zh(),
        row.address().en(),
        pages.unit(row.unit()),
        staff.person(row.holder()),
        person.equals(row.holder()),
        row.openedAt(),
        row.dueAt(),
        lights.of(rule, row.openedAt(), row.dueAt(), row.stopped()),
        row.round(),
        row.reporters(),
        row.doneAt(),
        row.outcome(),
        row.version());
  }
}
