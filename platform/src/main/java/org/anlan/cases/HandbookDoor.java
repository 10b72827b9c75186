package org.anlan.cases;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The hand-books: how the city handles a kind of matter is no secret.
@RestController
class HandbookDoor {

  private final Handbooks handbooks;

  HandbookDoor(Handbooks handbooks) {
    this.handbooks = handbooks;
  }

  @GetMapping("/api/cases/kinds/{kind}/handbook")
  Handbook get(@PathVariable String kind) {
    return handbooks.of(kind);
  }
}
