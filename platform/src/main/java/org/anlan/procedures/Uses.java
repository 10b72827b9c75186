package org.anlan.procedures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What other modules run by the ways of this one: they say it when they start, so that a new version can be checked against it.
@Component
class Uses {

  private final Map<String, Use> uses = new ConcurrentHashMap<>();
  private final Set<String> services = ConcurrentHashMap.newKeySet();

  void add(Use use) {
    uses.put(use.kind(), use);
  }

  void addServices(Set<String> names) {
    services.addAll(names);
  }

  Set<String> services() {
    return Set.copyOf(services);
  }

  List<Use> list() {
    return uses.values().stream().sorted(java.util.Comparator.comparing(Use::kind)).toList();
  }
}
