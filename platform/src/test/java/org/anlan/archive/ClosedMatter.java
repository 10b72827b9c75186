package org.anlan.archive;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.anlan.cases.Townsperson;
import org.anlan.files.SamplePapers;
import org.anlan.files.TusClient;

/// A pothole that was reported with a telephone number, handled with pictures and a paper, answered by letter, and closed.
final class ClosedMatter {

  static final String PHONE = "19900000217";

  private ClosedMatter() {}

  static String paper(String number) {
    return "检测报告-%s.pdf".formatted(number.substring(15));
  }

  /// What its handler wrote.
  static String done(String number) {
    return "已修补，单号-%s".formatted(number.substring(15));
  }

  /// @return its number, once its letter is printed and its acts are in the ledger
  static String close(int port) {
    var number = Townsperson.signedIn(port, "zhou").reportWithPhone(PHONE).number();
    var li = Townsperson.signedIn(port, "li.handler");
    li.act(number, "accept", "");
    var paper =
        new TusClient(li.browser)
            .handIn(paper(number), SamplePapers.pdf())
            .at("/file/id")
            .asString();
    Townsperson.done(
        li.browser.post(
            "/api/cases/" + number + "/papers", "{\"papers\": [\"%s\"]}".formatted(paper)));
    var photos =
        "[{\"id\": \"%s\", \"purpose\": \"before\"}, {\"id\": \"%s\", \"purpose\": \"after\"}]"
            .formatted(li.handIn(), li.handIn());
    li.act(number, "handled", ", \"words\": \"%s\", \"photos\": ".formatted(done(number)) + photos);
    Townsperson.signedIn(port, "he.verifier").act(number, "pass", ", \"words\": \"已看过\"");
    Townsperson.signedIn(port, "song.answerer").act(number, "answer", ", \"words\": \"已经修好。\"");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Townsperson.done(li.browser.get("/api/cases/" + number + "/documents"))
                .at("/0/pdf")
                .isString());
    var events = li.look(number).path("timeline").size();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Townsperson.done(li.browser.get("/api/cases/" + number + "/proofs")).size() >= events);
    return number;
  }
}
