package org.anlan.services;

import java.util.HashMap;
import java.util.Map;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.access.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose items somebody works on: those of the own unit; who reviews or publishes for the whole city works on all. What is published everybody sees.
record Sight(Scope scope, boolean all) {

  /// Makes it for a caller.
  @Component("sightOfItems")
  static class Of {

    private final Scopes scopes;

    Of(Scopes scopes) {
      this.scopes = scopes;
    }

    Sight caller(Caller caller) {
      return new Sight(scopes.ofStaff(caller), Rights.seesAll(caller));
    }
  }

  static final String IN_SIGHT = "(:all or :scope_everything or i.unit = any (:scope_units))";

  Map<String, @Nullable Object> parameters() {
    var values = new HashMap<>(scope.parameters());
    values.put("all", all);
    return values;
  }

  boolean reaches(String unit) {
    return all || scope.everything() || scope.units().contains(unit);
  }
}
