package org.anlan.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where an operator reads the city's templates and sees how they look with their places filled.
@RestController
class TemplateDoor {

  record PlaceView(String name, int most, boolean personal) {}

  /// @param current whether it is in force today
  /// @param sample the Chinese words with each place shown by its name, as long as a short message would count it
  record TemplateView(
      LocalDate from,
      String channel,
      boolean current,
      @Nullable String title,
      @Nullable String titleEn,
      String words,
      String wordsEn,
      @Nullable String plain,
      @Nullable String plainEn,
      String sample) {}

  record TemplatesView(
      String code,
      String name,
      String nameEn,
      boolean urgent,
      boolean mayUnsubscribe,
      List<PlaceView> places,
      List<TemplateView> templates) {}

  private final Occasions occasions;
  private final Clocks clocks;

  TemplateDoor(Occasions occasions, Clocks clocks) {
    this.occasions = occasions;
    this.clocks = clocks;
  }

  @GetMapping("/api/notices/templates")
  List<TemplatesView> templates(Caller caller) {
    QueueDesk.require(caller);
    return occasions.list().stream().map(this::view).toList();
  }

  private TemplatesView view(Occasion occasion) {
    var places =
        occasion.values().stream()
            .map(v -> new PlaceView(v.name(), v.most(), v.personal()))
            .toList();
    var templates = occasion.templates().stream().map(t -> view(occasion, t)).toList();
    return new TemplatesView(
        occasion.code(),
        occasion.name(),
        occasion.nameEn(),
        occasion.urgent(),
        occasion.mayUnsubscribe(),
        places,
        templates);
  }

  private TemplateView view(Occasion occasion, Template template) {
    var today = clocks.here().toLocalDate();
    var current = occasion.find(template.channel(), today).filter(template::equals).isPresent();
    return new TemplateView(
        template.from(),
        template.channel().code(),
        current,
        template.title(),
        template.titleEn(),
        template.words(),
        template.wordsEn(),
        template.plain(),
        template.plainEn(),
        sample(occasion, template));
  }

  private String sample(Occasion occasion, Template template) {
    Map<String, String> names =
        occasion.values().stream()
            .collect(Collectors.toMap(Occasion.Value::name, value -> "〈" + value.name() + "〉"));
    var words = Template.fill(template.words(), names);
    return template.channel() == Channel.SMS ? occasions.rules().signature() + words : words;
  }
}
