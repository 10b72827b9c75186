package org.anlan.command;

import org.anlan.command.Spark.Group;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the answers of the doors for apps in the format that was asked for.
@Component
final class Answering {

  private final JsonMapper json;

  Answering(JsonMapper json) {
    this.json = json;
  }

  /// @param root what the whole is called in XML
  ResponseEntity<byte[]> answer(Asked asked, String root, Spark tree) {
    return start(asked, 200).body(bytes(asked, root, tree));
  }

  /// @param next where the following rows are
  ResponseEntity<byte[]> page(Asked asked, String root, Spark tree, String next) {
    return start(asked, 200)
        .header("Link", "<%s>; rel=\"next\"".formatted(next))
        .body(bytes(asked, root, tree));
  }

  ResponseEntity<byte[]> refuse(Asked asked, Faulty faulty) {
    var answer = start(asked, faulty.status());
    var wait = faulty.retryAfter();
    if (wait != null)
      answer.header("Retry-After", Long.toString(org.anlan.http.Problem.seconds(wait)));
    var errors =
        faulty.faults().stream()
            .map(fault ->
                Group.of()
                    .and("code", fault.code())
                    .and("description", fault.words().in(asked.language())))
            .toList();
    return answer.body(bytes(asked, "errors", Spark.many("error", errors)));
  }

  private static ResponseEntity.BodyBuilder start(Asked asked, int status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType(asked.format().mediaType()))
        .header("Content-Language", asked.language().locale().toLanguageTag());
  }

  private byte[] bytes(Asked asked, String root, Spark tree) {
    return asked.format() == Asked.Format.JSON
        ? SparkJson.write(json, tree)
        : SparkXml.write(root, tree);
  }
}
