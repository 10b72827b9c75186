package org.anlan.command;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.anlan.cases.Answer;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Publishing;
import org.anlan.cases.Receipt;
import org.anlan.cases.Reporting;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Takes in what apps post: requests, and words that are added to them. A request is a case as any other.
@Component
class Posting {

  /// What came of a request.
  ///
  /// @param token under which its number is found again
  /// @param notice what to tell whoever reported, the query code in it
  record Taken(CaseNumber number, UUID token, Texts notice) {}

  private final Posted posted;
  private final Reporting reporting;
  private final Publishing publishing;
  private final Arrivals arrivals;
  private final InstantSource machineClock;

  Posting(
      Posted posted,
      Reporting reporting,
      Publishing publishing,
      Arrivals arrivals,
      InstantSource machineClock) {
    this.posted = posted;
    this.reporting = reporting;
    this.publishing = publishing;
    this.arrivals = arrivals;
    this.machineClock = machineClock;
  }

  /// @param token names the act: the same one again takes nothing in, and answers as before
  Taken take(Asked asked, ApiKey key, UUID token) {
    var matter = posted.matter(asked);
    var alike = reporting.listNearby(matter.kind(), matter.spot());
    var command = new Command(token, "POST /open311/v2/requests");
    var answer =
        reporting.report(
            command,
            key.caller(),
            matter,
            number -> arrivals.add(token, number, key.id(), machineClock.instant()));
    var receipt = done(answer);
    var number = new CaseNumber(receipt.number());
    return new Taken(number, token, notice(matter.kind(), receipt, alike));
  }

  private static <T> T done(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var why) -> throw Faulty.of(new Fault(400, Reporting.words(why)));
    };
  }

  private Texts notice(String code, Receipt receipt, List<CaseNumber> alike) {
    var kind = reporting.findForApps(code).orElseThrow();
    var promise = reporting.promise(kind);
    var number = new CaseNumber(receipt.number()).shown();
    var told =
        new Texts(
                "已受理，编号 %s，查询码 %s，凭这两个号码可在本市网站查看进度、补充说明。预计 %%s内办结。",
                "Received as %s, query code %s; number and code open its progress on the city's site. It will be settled within %%s.")
            .with(number, receipt.queryCode());
    var all = new Texts(told.zh().formatted(promise.zh()), told.en().formatted(promise.en()));
    var others = alike.stream().filter(one -> !one.text().equals(receipt.number())).toList();
    if (others.isEmpty()) return all;
    var known =
        new Texts(
                "附近已有同类案件 %s，工作人员会看是否同一件事。",
                " A matter of this kind is known close by, %s; staff will see whether it is the same.")
            .with(others.getFirst().shown());
    return new Texts(all.zh() + known.zh(), all.en() + known.en());
  }

  /// Words that an app adds to a request that came in by its key.
  ///
  /// @return the id of the update
  String add(Asked asked, ApiKey key, UUID token) {
    var number = number(asked);
    if (publishing.find(number).isEmpty()) throw Faulty.of(Requests.absent(number.text()));
    if (!arrivals.broughtIn(key.id(), number))
      throw Faulty.of(
          Fault.forbidden(
                  "%s 不是用这个密钥上报的，只能由上报它的应用补充。",
                  "%s did not come in by this key; only the app that brought it adds to it.")
              .with(number.text()));
    stays(asked, number);
    var words = asked.find("description").orElse("");
    var command = new Command(token, "POST /open311/v2/servicerequestupdates");
    var seq = done(reporting.addWords(command, key.caller(), number, words));
    return Requests.updateId(number, seq);
  }

  /// How far a matter is, the city alone says.
  private void stays(Asked asked, CaseNumber number) {
    var is = publishing.find(number).orElseThrow().stage().ended() ? "closed" : "open";
    var wished = asked.find("status").orElse(is);
    if (!wished.equalsIgnoreCase(is))
      throw Faulty.of(
          Fault.bad(
                  "status 只能由本市改变，现在是 %s，不是“%s”。",
                  "The city alone changes the status; it is %s, not “%s”.")
              .with(is, Asked.shortened(wished)));
  }

  private static CaseNumber number(Asked asked) {
    var text =
        asked
            .find("service_request_id")
            .orElseThrow(() ->
                Faulty.of(
                    Fault.bad("缺少 service_request_id。", "The service_request_id is missing.")));
    return CaseNumber.tryParse(text).orElseThrow(() -> Faulty.of(Requests.absent(text)));
  }
}
