package org.anlan.cases;

import org.anlan.calendar.CalendarDesk;
import org.anlan.directory.Directory;
import org.anlan.directory.Geography;
import org.anlan.procedures.ProcedureDesk;
import org.springframework.stereotype.Component;

/// What a case asks of the floors below: when, who, where, how and what for.
@Component
record City(
    CalendarDesk calendar,
    Directory directory,
    Geography geography,
    ProcedureDesk procedures,
    Kinds kinds,
    Jobs jobs) {}
