package org.anlan.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.rules.patrol.PostBoard;
import org.anlan.rules.patrol.PostFigure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the figures of posts weigh (`city/patrol/evaluation.json`).
@Component
final class EvaluationRules {

  record Sheet(Map<String, Integer> weights) {}

  private final PostBoard.Weights weights;

  EvaluationRules(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, "patrol", "evaluation.json");
    try {
      this.weights = weights(json.readValue(Files.readString(file), Sheet.class));
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no rules for evaluation: " + file, e);
    }
  }

  /// @throws IllegalArgumentException naming what cannot be weighed
  static PostBoard.Weights weights(Sheet sheet) {
    return new PostBoard.Weights(
        sheet.weights().entrySet().stream()
            .collect(Collectors.toMap(e -> figure(e.getKey()), Map.Entry::getValue)));
  }

  private static PostFigure figure(String code) {
    return PostFigure.find(code)
        .orElseThrow(() ->
            new IllegalArgumentException("There is no figure '%s' to weigh.".formatted(code)));
  }

  PostBoard.Weights weights() {
    return weights;
  }
}
