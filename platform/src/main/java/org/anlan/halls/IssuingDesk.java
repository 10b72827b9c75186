package org.anlan.halls;

import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Secret;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Audience;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.notices.Notice;
import org.anlan.notices.NoticeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The one issuing desk 统一出件: hands a result to whoever shows that it is theirs, or posts it, and writes down to whom.
@Service
class IssuingDesk {

  /// How it goes out.
  ///
  /// @param way `identity`: the number of the card is compared; `code`: the code that the person was told; `post`
  /// @param proof the number on the card, or the code
  /// @param receiver who signs for it
  record Wish(
      @Nullable String way,
      @Nullable String proof,
      @Nullable String receiver,
      @Nullable String postNumber) {}

  private static final Set<String> WAYS = Set.of("identity", "code", "post");
  private static final int CODE_LENGTH = 8;

  private final Results results;
  private final NoticeDesk notices;
  private final HallBook book;
  private final Telling telling;

  IssuingDesk(Results results, NoticeDesk notices, HallBook book, Telling telling) {
    this.results = results;
    this.notices = notices;
    this.book = book;
    this.telling = telling;
  }

  static void mustIssue(Caller caller) {
    Rights.must(caller, Rights.ISSUER, new Texts("在统一出件窗口发件", "hand results out"));
  }

  /// Tells the person that it can be collected, and by which code; belongs into the transaction of its arrival.
  void tell(CaseNumber number) {
    var result = results.find(number).filter(one -> one.ended() == null && one.arrived() != null);
    if (result.isEmpty()) return;
    var one = result.get();
    var code = Secret.draw(CODE_LENGTH);
    results.code(one, Secret.hash(code));
    var hall = book.get(one.hall()).name();
    notices.tell(
        new Notice(
            Audience.account(one.account()),
            new Texts("结果可以领取了", "Your result can be collected"),
            new Texts(
                "“%s”的结果已到%s统一出件窗口。请带身份证件，或报取件码 %s。".formatted(one.item().zh(), hall.zh(), code),
                "The result of “%s” is at the issuing desk of %s. Bring your identity card, or say the code %s."
                    .formatted(one.item().en(), hall.en(), code)),
            number.text()));
  }

  void handOut(Command command, Caller caller, String hallCode, UUID id, Wish wish) {
    mustIssue(caller);
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var one =
                  results
                      .lock(book.get(hallCode).code(), id)
                      .filter(result -> result.arrived() != null)
                      .orElseThrow(() -> new Absent(new Texts("待领结果", "result"), id.toString()));
              if (one.ended() != null)
                throw HallProblems.state(
                    "hall-handed-out",
                    new Texts("这份结果已经发出。", "This result was handed out already."));
              var how = checked(one, wish, caller);
              results.end(one, how, telling.doing().now());
              tellCollected(one, how);
              telling.moved(hallCode);
            });
  }

  private Results.Handed checked(Result one, Wish wish, Caller caller) {
    var way = wish.way() == null ? "" : wish.way();
    if (!WAYS.contains(way)) throw HallProblems.noneOf("way", way, WAYS);
    var receiver = wish.receiver() == null ? "" : wish.receiver().strip();
    if (receiver.length() < 2 || receiver.length() > 40)
      throw HallProblems.length("receiver", new Texts("签收人", "Who signs"), 2, 40);
    var proof = wish.proof() == null ? "" : wish.proof().strip();
    if (way.equals("identity") && !proof.equalsIgnoreCase(one.holderCode()))
      throw HallProblems.field(
          "proof",
          new Texts(
              "证件号码与申请人不一致，不能发出。委托他人领取的，请用取件码。",
              "The number is not that of the applicant. Somebody else collects it with the code."));
    if (way.equals("code") && !results.fits(one, Secret.hash(proof)))
      throw HallProblems.field(
          "proof", new Texts("取件码不对，请核对。", "This is not the code for it; check it."));
    var post = wish.postNumber() == null ? "" : wish.postNumber().strip();
    if (way.equals("post") && !post.matches("[0-9A-Za-z]{6,30}"))
      throw HallProblems.field(
          "postNumber",
          new Texts(
              "请填邮件号：6 到 30 位字母和数字。", "A number of the parcel has 6 to 30 letters and digits."));
    return new Results.Handed(
        way,
        receiver,
        way.equals("post") ? post : null,
        Rights.person(caller),
        Rights.name(caller));
  }

  private void tellCollected(Result one, Results.Handed how) {
    var posted = how.postNumber();
    var words =
        posted == null
            ? new Texts("结果已在统一出件窗口签收领取。", "The result was handed out and signed for.")
            : new Texts("结果已寄出，邮件号 %s。", "The result was posted under %s.").with(posted);
    var title = new Texts("结果已发出", "The result went out");
    notices.tell(new Notice(Audience.account(one.account()), title, words, one.number().text()));
    notices.tell(new Notice(Audience.unit(one.unit()), title, words, one.number().text()));
  }
}
