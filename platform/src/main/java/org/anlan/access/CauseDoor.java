package org.anlan.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The reasons for which a masked field can be asked for.
@RestController
class CauseDoor {

  record CauseView(String code, String text, String textEn) {}

  @GetMapping("/api/access/causes")
  List<CauseView> causes() {
    return Arrays.stream(Cause.values())
        .filter(cause -> cause != Cause.PAGE)
        .map(cause -> new CauseView(cause.code(), cause.title().zh(), cause.title().en()))
        .toList();
  }
}
