package org.anlan.archive;

import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.retention.RetentionPeriod;

/// A class of the schedule of retention 保管期限表.
///
/// @param covers what belongs to it: `case:<kind>` or `case:*`, `document:<template>`, `upload:loose`, `record:looks`, `record:notices`
/// @param removal `list`, `job` or `none`
/// @param certainty `law`, `standard`, `practice` or `memory`
record ScheduleClass(
    String code,
    List<String> covers,
    String name,
    String nameEn,
    String period,
    String removal,
    String certainty,
    String source) {

  ScheduleClass {
    covers = List.copyOf(covers);
  }

  RetentionPeriod time() {
    return RetentionPeriod.parse(period);
  }

  Texts title() {
    return new Texts(name, nameEn);
  }
}
