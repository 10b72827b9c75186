package org.anlan.halls;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Standing;
import org.anlan.applications.DraftDesk;
import org.anlan.applications.Filing;
import org.anlan.cases.CaseNumber;
import org.anlan.files.FileDesk;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// A helper 帮办代办员 and their errands: take one on, ask for consent, fill in and file in the person's name, report. Without a consent that holds
/// nothing of the person can be reached.
@Service
class HelperDesk {

  private static final int MOST_DAYS = 90;

  /// Those whose desks it uses in the person's name.
  @Component("desksOfHelpers")
  record Others(DraftDesk drafts, Filing filing, FileDesk files, HallBook book) {}

  record Begun(UUID draft) {}

  record Numbered(String number) {}

  private final Errands errands;
  private final ErrandDesk.Tools tools;
  private final Others others;
  private final Filings filings;
  private final Doing doing;

  HelperDesk(Errands errands, ErrandDesk.Tools tools, Others others, Filings filings, Doing doing) {
    this.errands = errands;
    this.tools = tools;
    this.others = others;
    this.filings = filings;
    this.doing = doing;
  }

  private static String street(Caller helper) {
    Rights.must(helper, Rights.HELPER, new Texts("帮办代办", "help people apply"));
    return Rights.post(helper).division();
  }

  List<Errand> list(Caller helper) {
    return errands.listFor(helper, street(helper));
  }

  private Errand lock(Caller helper, UUID id) {
    return errands
        .lockFor(helper, street(helper), id)
        .orElseThrow(() -> new Absent(new Texts("帮办单", "errand"), id.toString()));
  }

  void take(Command command, Caller helper, UUID id) {
    doing.once(
        command,
        helper,
        () -> {
          var one = lock(helper, id);
          if (one.state() != Errand.State.ASKED)
            throw HallProblems.state(
                "errand-taken", new Texts("这件已有帮办员。", "A helper has taken this on already."));
          var to =
              new Errand.Companion(
                  Objects.requireNonNull(helper.account()).id(),
                  Rights.person(helper),
                  Rights.name(helper),
                  doing.now());
          errands.assign(one, to, Rights.person(helper));
        });
  }

  /// @param days for how long; the city says how long at most
  void ask(Command command, Caller helper, UUID id, int days) {
    var most =
        others.book().list().stream()
            .mapToInt(hall -> hall.rules().consentDays())
            .min()
            .orElse(MOST_DAYS);
    if (days < 1 || days > most)
      throw HallProblems.field(
          "days", new Texts("授权期限为 1 到 %d 天。", "A consent lasts 1 to %d days.").with(most));
    doing.once(
        command,
        helper,
        () -> {
          var one = lock(helper, id);
          if (one.state() != Errand.State.ASSIGNED)
            throw HallProblems.state(
                "errand-not-yours-yet",
                new Texts(
                    "请先接单；已授权的不用再请求。",
                    "Take it on first; a consent that holds need not be asked for again."));
          var offered = ErrandDesk.offered(tools.offering(), one.item());
          tools.consenting().ask(one, HallPages.name(offered), days);
        });
  }

  /// The person read out the code that they were told.
  void consentByCode(Command command, Caller helper, UUID id, String code) {
    // Counted on its own, so that a wrong code stays counted.
    doing.once(command.within("try"), helper, () -> errands.tried(lock(helper, id).id()));
    doing.once(
        command,
        helper,
        () -> {
          var one = lock(helper, id);
          if (!tools.consenting().takesCode(one, code, doing.now()))
            throw HallProblems.field(
                "code",
                new Texts(
                    "授权码不对、已过期或已试三次。请重新请求授权。",
                    "The code is wrong, has run out or was tried three times. Ask for consent again."));
          tools.consenting().give(one, "code", null);
        });
  }

  /// The person signed on paper; its picture is kept with the errand.
  void consentOnPaper(Command command, Caller helper, UUID id, UUID paper) {
    doing.once(
        command,
        helper,
        () -> {
          var one = lock(helper, id);
          if (!others.files().attach(List.of(paper), helper, ErrandFileRights.owner(one)).isEmpty())
            throw HallProblems.field(
                "paper",
                new Texts(
                    "照片不是您上传的或已用在别处，请重新上传。",
                    "The picture is not yours or is used elsewhere; hand it in again."));
          tools.consenting().give(one, "paper", paper);
        });
  }

  /// The consent that holds now.
  Standing standing(Caller helper, Errand one) {
    var id = one.standing();
    if (id == null) throw noConsent();
    return tools.standings().find(helper, id).orElseThrow(HelperDesk::noConsent);
  }

  private static org.anlan.http.Problem noConsent() {
    return HallProblems.state(
        "errand-no-consent",
        new Texts(
            "没有有效的授权：本人还没有同意、已经撤回或已经到期。",
            "There is no consent that holds: not given yet, taken back or run out."));
  }

  /// An application for the item that was consented to, and for no other.
  UUID begin(Command command, Caller helper, UUID id, @Nullable String firm) {
    return doing
        .once(
            command,
            helper,
            Begun.class,
            () -> {
              var one = lock(helper, id);
              var standing = standing(helper, one);
              var person = tools.standings().inNameOf(standing, "begin-draft");
              var draft =
                  others
                      .drafts()
                      .begin(
                          command.within("draft"),
                          person,
                          DraftDesk.Beginning.of(one.item(), firm));
              tools.standings().allow(standing, "draft:" + draft);
              errands.draft(one, draft);
              return new Begun(draft);
            })
        .draft();
  }

  CaseNumber file(Command command, Caller helper, UUID id) {
    var numbered = doing.once(command, helper, Numbered.class, () -> fileOnce(command, helper, id));
    return new CaseNumber(numbered.number());
  }

  private Numbered fileOnce(Command command, Caller helper, UUID id) {
    var one = lock(helper, id);
    var standing = standing(helper, one);
    var draft = one.draft();
    if (draft == null)
      throw HallProblems.state(
          "errand-nothing-written", new Texts("还没有填写申请。", "Nothing has been written yet."));
    var offered = ErrandDesk.offered(tools.offering(), one.item());
    var person = tools.standings().inNameOf(standing, "file");
    var number = others.filing().handIn(command.within("file"), person, draft, "帮办代办员代为填写");
    errands.filed(one, number.text());
    filings.add(
        new Filed(
            number,
            "",
            null,
            "",
            "",
            offered.item().code(),
            offered.unit(),
            one.account(),
            Rights.person(helper),
            Rights.name(helper),
            "consent",
            doing.now()));
    return new Numbered(number.text());
  }

  /// Tells the person what came of it.
  void report(Command command, Caller helper, UUID id, @Nullable String words) {
    var said = ErrandDesk.said("words", new Texts("回告", "The report"), words);
    doing.once(
        command,
        helper,
        () -> {
          var one = lock(helper, id);
          if (one.state() != Errand.State.FILED)
            throw HallProblems.state(
                "errand-not-filed", new Texts("提交申请后才能回告。", "It is reported after it was filed."));
          errands.report(one, said, doing.now());
          tools.consenting().tellPerson(one, said);
        });
  }
}
