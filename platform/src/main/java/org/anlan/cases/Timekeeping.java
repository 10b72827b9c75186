package org.anlan.cases;

import org.springframework.stereotype.Component;

/// Clocks and alarms, which every move of a case keeps in step with its procedure.
@Component
record Timekeeping(Clocks clocks, AlarmSetting alarms) {}
