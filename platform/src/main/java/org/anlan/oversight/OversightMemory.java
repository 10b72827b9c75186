package org.anlan.oversight;

import java.util.List;
import java.util.Set;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What oversight keeps of a case. Published rates and the lists of their members stay: they are numbers of cases and name nobody.
@Repository
class OversightMemory implements CaseMemory {

  private static final List<String> TABLES =
      List.of("supervision_order", "exclusion", "sample", "trigger", "noticed", "heard");

  private final JdbcClient db;

  OversightMemory(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean isOpen(CaseNumber number) {
    return db.sql(
            """
            select exists (select 1 from oversight.supervision_order
                            where division = :division and case_number = :number and state in ('ISSUED', 'ANSWERED', 'RETURNED'))
                or exists (select 1 from oversight.exclusion
                            where division = :division and case_number = :number and (state = 'ASKED' or audit = 'DRAWN'))
                or exists (select 1 from oversight.sample
                            where division = :division and case_number = :number and state = 'OPEN')
            """)
        .param("division", number.division())
        .param("number", number.text())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    for (var part : List.of("step", "assignment"))
      run(
          """
          delete from oversight.%s
           where (division, order_id) in (select division, id from oversight.supervision_order
                                           where division = :division and case_number = :number)
          """
              .formatted(part),
          number);
    for (var table : TABLES)
      run(
          "delete from oversight.%s where division = :division and case_number = :number"
              .formatted(table),
          number);
    return Set.of(OrderSteps.FILES + number.text());
  }

  private void run(String sql, CaseNumber number) {
    db.sql(sql).param("division", number.division()).param("number", number.text()).update();
  }
}
