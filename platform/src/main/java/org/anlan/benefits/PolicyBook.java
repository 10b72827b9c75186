package org.anlan.benefits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// The policies that are published, compiled once and again when one was published, ended or changed.
@Component
class PolicyBook {

  private record Edition(String stamp, List<Policy> policies) {}

  private final Policies policies;
  private final PolicyReading reading;
  private volatile Edition edition = new Edition("", List.of());

  PolicyBook(Policies policies, PolicyReading reading) {
    this.policies = policies;
    this.reading = reading;
  }

  List<Policy> list() {
    var stamp = policies.stamp();
    var known = edition;
    if (!known.stamp().equals(stamp)) {
      var read =
          policies.listPublished().stream()
              .map(one -> new Policy(one, reading.published(one)))
              .toList();
      known = new Edition(stamp, read);
      edition = known;
    }
    return known.policies();
  }

  List<Policy> listInForce(String library, LocalDate day) {
    return list().stream()
        .filter(one -> one.terms().library().equals(library) && one.terms().inForce(day))
        .toList();
  }

  Optional<Policy> find(String code) {
    return list().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  Policy get(String code) {
    return find(code).orElseThrow(() -> absent(code));
  }

  static Absent absent(String code) {
    return new Absent(new Texts("政策", "policy"), code);
  }
}
