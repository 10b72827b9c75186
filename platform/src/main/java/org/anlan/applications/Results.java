package org.anlan.applications;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.exchange.Registering;
import org.anlan.licences.Issuing;
import org.anlan.rules.items.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out what is granted 制证: numbers are given, the record comes into its library, the electronic licence is issued with the answers on its
/// face.
@Component
class Results {

  /// What came of it.
  ///
  /// @param licence its identifier; null where the result is no electronic licence
  /// @param told answers that are known since then, by element: for whoever needs them next
  record Came(@Nullable String licence, Map<String, String> told) {
    static final Came NOTHING = new Came(null, Map.of());

    Came {
      told = Map.copyOf(told);
    }
  }

  /// What it needs beside the book.
  @Component("helpersOfResults")
  record Tools(
      Issuing issuing,
      Registering registering,
      Numbering numbering,
      Identities identities,
      InstantSource businessClock,
      ZoneId zone) {

    String today() {
      return LocalDate.ofInstant(businessClock.instant(), zone).toString();
    }
  }

  private final ResultBook book;
  private final FormFolder folder;
  private final Forms forms;
  private final Tools tools;

  Results(ResultBook book, FormFolder folder, Forms forms, Tools tools) {
    this.book = book;
    this.folder = folder;
    this.forms = forms;
    this.tools = tools;
  }

  Came carryOut(Application granted, Item item) {
    var outcome = item.result();
    var named = outcome == null ? null : outcome.licence();
    if (named == null) return Came.NOTHING;
    return book.find(named, item.code())
        .map(result -> carryOut(granted, result))
        .orElse(Came.NOTHING);
  }

  private Came carryOut(Application granted, ResultBook.Result result) {
    var answers = new HashMap<>(granted.filled().answers());
    var told = new HashMap<String, String>();
    result
        .numbers()
        .forEach(
            (element, how) -> told.put(element, tools.numbering().draw(how, granted, answers)));
    answers.putAll(told);
    var said = new Saying(granted, answers);
    var holder = holder(granted, result, said);
    enter(granted, result, said);
    var face = face(result, said);
    told.putAll(readOff(result, face));
    return new Came(issue(granted, result, holder, face), told);
  }

  private Issuing.Holder holder(Application granted, ResultBook.Result result, Saying said) {
    var named = result.holder();
    if (named == null)
      return new Issuing.Holder(granted.applicant().code(), granted.applicant().name());
    var holder = new Issuing.Holder(said.value(named.code()), said.value(named.name()));
    if (named.kind() == Identity.Kind.FIRM) {
      var firm = new Identity(Identity.Kind.FIRM, holder.code());
      tools.identities().add(granted.account(), firm, tools.businessClock().instant());
    }
    return holder;
  }

  private void enter(Application granted, ResultBook.Result result, Saying said) {
    var enters = result.enters();
    if (enters == null) return;
    var values = new HashMap<String, String>();
    var beside = enters.beside();
    if (beside != null)
      values.putAll(
          tools.registering().beside(enters.library(), said.value(beside.of()), beside.fields()));
    enters.fields().forEach((field, from) -> values.put(field, said.value(from)));
    values.values().removeIf(String::isBlank);
    tools
        .registering()
        .register(
            new Registering.Entry(
                enters.library(), said.value(enters.key()), values, granted.number().text()));
  }

  private static Map<String, String> face(ResultBook.Result result, Saying said) {
    var face = new HashMap<String, String>();
    result.faceFrom().forEach((field, from) -> face.put(field, said.value(from)));
    return face;
  }

  private @Nullable String issue(
      Application granted,
      ResultBook.Result result,
      Issuing.Holder holder,
      Map<String, String> face) {
    var kind = result.kind();
    if (kind == null) return null;
    var wish = new Issuing.Wish(kind, holder, face, granted.unit(), granted.number().text());
    var why = tools.issuing().whyNot(wish);
    if (why != null) throw ApplicationProblems.notEndorsed(why);
    return tools.issuing().issue(wish).identifier();
  }

  /// What others may read off the licence, as the field dictionary has it.
  private Map<String, String> readOff(ResultBook.Result result, Map<String, String> face) {
    var read = new HashMap<String, String>();
    for (var field : forms.dictionary().list())
      for (var giver : folder.giversOf(field.source())) {
        var value = giver.of().equals(result.kind()) ? face.get(giver.field()) : null;
        if (value != null && !value.isBlank()) read.put(field.id(), value);
      }
    return read;
  }

  /// Finds values as the book names them.
  private final class Saying {

    private final Application granted;
    private final Map<String, String> answers;

    Saying(Application granted, Map<String, String> answers) {
      this.granted = granted;
      this.answers = answers;
    }

    String value(String from) {
      if (from.startsWith("=")) return from.substring(1);
      if (from.equals("@today")) return tools.today();
      if (from.startsWith("@area:"))
        return tools
            .numbering()
            .area(answers.getOrDefault(from.substring("@area:".length()), ""), granted);
      return java.util.Arrays.stream(from.split("\\|"))
          .map(element -> answers.getOrDefault(element, ""))
          .filter(value -> !value.isBlank())
          .findFirst()
          .orElse("");
    }
  }
}
