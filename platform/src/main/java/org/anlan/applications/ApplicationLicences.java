package org.anlan.applications;

import java.util.HashMap;
import java.util.Map;
import org.anlan.licences.Issuing;
import org.anlan.rules.items.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Issues the electronic licence that an application was granted 制证, with the answers on its face.
@Component
class ApplicationLicences {

  private final Issuing issuing;
  private final ResultBook results;

  ApplicationLicences(Issuing issuing, ResultBook results) {
    this.issuing = issuing;
    this.results = results;
  }

  /// @return its identifier; null where the result is no electronic licence
  @Nullable String issue(Application granted, Item item) {
    var outcome = item.result();
    var named = outcome == null ? null : outcome.licence();
    if (named == null) return null;
    var result = results.find(named, item.code());
    if (result.isEmpty()) return null;
    var wish = wish(granted, result.get());
    var why = issuing.whyNot(wish);
    if (why != null) throw ApplicationProblems.notEndorsed(why);
    return issuing.issue(wish).identifier();
  }

  private static Issuing.Wish wish(Application granted, ResultBook.Result result) {
    var applicant = granted.applicant();
    return new Issuing.Wish(
        result.kind(),
        new Issuing.Holder(applicant.code(), applicant.name()),
        face(granted, result),
        granted.unit(),
        granted.number().text());
  }

  private static Map<String, String> face(Application granted, ResultBook.Result result) {
    var answers = granted.filled().answers();
    var face = new HashMap<String, String>();
    result
        .face()
        .forEach((field, from) ->
            face.put(
                field, from.startsWith("=") ? from.substring(1) : answers.getOrDefault(from, "")));
    return face;
  }
}
