package org.anlan.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may ask about things that are done at once 高效办成一件事.
@RestController
@RequestMapping("/api/services/joint")
class ThemeDoor {

  private final ThemePages pages;

  ThemeDoor(ThemePages pages) {
    this.pages = pages;
  }

  @GetMapping
  ThemeView.ThemeListView themes() {
    return pages.list();
  }

  /// @param a answers so far, each as `question.choice`
  @GetMapping("/{code}")
  ThemeView.ThemePageView theme(
      @PathVariable String code, @RequestParam(required = false) @Nullable List<String> a) {
    return pages.page(code, a == null ? List.of() : a);
  }
}
