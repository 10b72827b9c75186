package org.anlan.cases;

import org.springframework.stereotype.Component;

/// The stores of this module, handed on as one.
@Component
record Shelves(
    Cases cases,
    Serials serials,
    Tasks tasks,
    History history,
    Reporters reporters,
    Papers papers,
    Alarms alarms,
    Stops stops,
    Suspensions suspensions,
    Links links,
    Letters letters,
    Undos undos) {}
