package org.anlan.procedures;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The drawings of published procedures: how the city does things is no secret.
@RestController
class ProcedureDoor {

  private final ProcedureDesk desk;

  ProcedureDoor(ProcedureDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/procedures/{key}/{version}.bpmn")
  ResponseEntity<String> drawing(@PathVariable String key, @PathVariable int version) {
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "xml", java.nio.charset.StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .body(desk.drawing(key, version));
  }
}
