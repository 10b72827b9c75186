package org.anlan.demo.libraries;

import java.util.function.UnaryOperator;
import org.anlan.demo.Table;

/// For whom the demo's citizens act: themselves, and some for a firm, as `person:… firm:…`.
public record ActsFor(Citizens citizens, Firms firms) implements UnaryOperator<String> {
  @Override
  public String apply(String login) {
    var stands =
        Table.rows("citizens.csv", row -> row).stream()
            .anyMatch(row -> row.text("login").equals(login) && !row.text("firm").isEmpty());
    var own = "person:" + citizens.idOf(login);
    return stands ? own + " firm:" + firms.codeOf(login) : own;
  }
}
