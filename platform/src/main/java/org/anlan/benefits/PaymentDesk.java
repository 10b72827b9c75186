package org.anlan.benefits;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.exchange.Question;
import org.anlan.exchange.Reading;
import org.anlan.exchange.ReadingDesk;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.benefits.AwardState;
import org.anlan.rules.benefits.PaymentFile;
import org.anlan.rules.benefits.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pays what was approved: a batch as a file for the treasury, and its receipt taken in line by line. Whoever is on the stop list, has no account, shares
/// one with somebody else, or is under way already is held back with the reason.
@Service
class PaymentDesk {

  record Made(String number) {}

  record Taken(int paid, int refused, int before) {}

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /// What it asks beside.
  @org.springframework.stereotype.Component
  record Tools(
      BenefitSettings settings,
      StopList stops,
      ReadingDesk reading,
      Ledger ledger,
      Matching.When when) {}

  private final AwardShelves shelves;
  private final Batches batches;
  private final AwardCourse.Tools lists;
  private final CommandLog log;
  private final Tools tools;

  PaymentDesk(
      AwardShelves shelves, Batches batches, AwardCourse.Tools lists, CommandLog log, Tools tools) {
    this.shelves = shelves;
    this.batches = batches;
    this.lists = lists;
    this.log = log;
    this.tools = tools;
  }

  private void mustPay(Clerk clerk) {
    if (!clerk.pays() || !clerk.handles())
      throw BenefitsProblems.payerOnly(tools.settings().unitName(tools.settings().get().payer()));
  }

  /// All of a list that can be paid now; once per command.
  @Transactional
  public Made make(Command command, Clerk clerk, CaseNumber number) {
    mustPay(clerk);
    return log.once(command, clerk.caller().name(), Made.class, () -> make(clerk, number));
  }

  private Made make(Clerk clerk, CaseNumber number) {
    shelves.lists().get(clerk, number);
    var list = shelves.lists().lock(number).orElseThrow();
    var underWay = batches.listUnderWay(list);
    var due =
        shelves.awards().lockOf(list).stream()
            .filter(award -> award.state() == AwardState.APPROVED)
            .filter(award -> !underWay.contains(award.id()))
            .toList();
    var accounts = new HashMap<UUID, String>();
    var held = held(clerk, list, due, accounts);
    var mover = AwardKeeping.Mover.of(clerk.account(), tools.when().now());
    held.forEach((award, why) -> shelves.keeping().hold(award, mover, why));
    var payable = due.stream().filter(award -> !held.containsKey(award)).toList();
    if (payable.isEmpty()) {
      if (held.isEmpty())
        throw BenefitsProblems.cannot(
            new Texts("没有待支付的对象。", "Nobody on this list waits for money."));
      return new Made("");
    }
    return new Made(add(clerk, list, payable, accounts));
  }

  private String add(Clerk clerk, AwardList list, List<Award> payable, Map<UUID, String> accounts) {
    var terms = lists.terms(list);
    var number = batches.nextNumber(DAY.format(tools.when().today()));
    var now = tools.when().now();
    var lines = new ArrayList<PaymentFile.Line>();
    var payments = new ArrayList<Batch.Payment>();
    for (var award : payable) {
      var account = java.util.Objects.requireNonNull(accounts.get(award.id()));
      var line = lines.size() + 1;
      lines.add(
          new PaymentFile.Line(
              line, award.id().toString(), award.who().payeeTitle(), account, award.fen()));
      payments.add(
          new Batch.Payment(
              award.division(), line, award.id(), account, award.fen(), "sent", null, now));
      shelves.awards().save(award.released(), now);
    }
    var file = PaymentFile.of(number, terms.name(), lines);
    var batch =
        new Batch(
            number,
            list.number().text(),
            clerk.unit(),
            clerk.id(),
            clerk.account().name(),
            now,
            file.count(),
            file.totalFen(),
            file.sum(),
            file.text());
    batches.add(batch, payments);
    commit(batch, "made", Map.of("lines", file.count(), "fen", file.totalFen(), "sum", file.sum()));
    return number;
  }

  private Map<Award, Texts> held(
      Clerk clerk, AwardList list, List<Award> due, Map<UUID, String> accounts) {
    var held = new HashMap<Award, Texts>();
    var owners = new HashMap<String, String>();
    for (var award : due) {
      var stopped = stopped(award);
      var account = stopped.isPresent() ? Optional.<String>empty() : account(clerk, award, list);
      if (stopped.isPresent()) held.put(award, stopped.get());
      else if (account.isEmpty())
        held.put(award, new Texts("数据库中没有账号", "The library has no account"));
      else if (!award
          .who()
          .payee()
          .equals(owners.merge(account.get(), award.who().payee(), (first, next) -> first)))
        held.put(
            award,
            new Texts("账号与另一收款人相同，请核实", "The account is another payee’s as well; look into it"));
      else accounts.put(award.id(), account.get());
    }
    return held;
  }

  /// The subject as well as the payee.
  private Optional<Texts> stopped(Award award) {
    var who = award.who();
    var subject = tools.stops().listOpen(who.library(), Set.of(who.key())).get(who.key());
    if (subject != null) return Optional.of(subject);
    return Optional.ofNullable(
        tools.stops().listOpen(who.payeeLibrary(), Set.of(who.payee())).get(who.payee()));
  }

  /// Read whole, under the payer's own grant, so that the payee sees who looked.
  private Optional<String> account(Clerk clerk, Award award, AwardList list) {
    var library = award.who().payeeLibrary();
    var field = tools.settings().account(library);
    var question =
        new Question(
            Question.Reader.of(clerk.caller()),
            library,
            award.who().payee(),
            Matching.PURPOSE,
            "政策支付 " + list.number().shown(),
            Set.of(field),
            List.of(),
            true);
    return switch (tools.reading().read(question)) {
      case Reading.Given(var values, var answers) -> Optional.ofNullable(values.get(field));
      case Reading.Unknown() -> Optional.empty();
      case Reading.Refused(var missing, var why) -> throw BenefitsProblems.cannot(why);
    };
  }

  /// Takes the treasury's receipt in, as a whole or not at all. The same one again changes nothing.
  @Transactional
  public Taken receive(Command command, Clerk clerk, String number, String text) {
    mustPay(clerk);
    return log.once(
        command, clerk.caller().name(), Taken.class, () -> receive(clerk, number, text));
  }

  private Taken receive(Clerk clerk, String number, String text) {
    var batch = batches.lock(clerk, number);
    var payments = new HashMap<Integer, Batch.Payment>();
    batches.listPayments(clerk, batch).forEach(one -> payments.put(one.line(), one));
    var sent = new HashMap<Integer, Long>();
    payments.forEach((line, one) -> sent.put(line, one.fen()));
    var read = Receipt.read(text, number, sent);
    var faults = new ArrayList<>(read.faults());
    read.lines().forEach(line -> contrary(payments, line).ifPresent(faults::add));
    if (!faults.isEmpty()) throw BenefitsProblems.receiptFaulty(faults);
    return settle(clerk, batch, payments, read.lines());
  }

  private static Optional<Receipt.Fault> contrary(
      Map<Integer, Batch.Payment> payments, Receipt.Line line) {
    var known = java.util.Objects.requireNonNull(payments.get(line.number()));
    var result = line.paid() ? "paid" : "refused";
    if (known.state().equals("sent") || known.state().equals(result)) return Optional.empty();
    return Optional.of(
        new Receipt.Fault(
            line.number() + 1,
            new org.anlan.rules.benefits.Said(
                "第 %d 笔先前的回单是 %s，现在是 %s。".formatted(line.number(), known.state(), result),
                "Payment %d was %s before and is %s now."
                    .formatted(line.number(), known.state(), result))));
  }

  private Taken settle(
      Clerk clerk, Batch batch, Map<Integer, Batch.Payment> payments, List<Receipt.Line> lines) {
    var list = shelves.lists().lock(new CaseNumber(batch.list())).orElseThrow();
    var terms = lists.terms(list);
    var mover = AwardKeeping.Mover.of(clerk.account(), tools.when().now());
    int paid = 0;
    int refused = 0;
    for (var line : lines) {
      var known = java.util.Objects.requireNonNull(payments.get(line.number()));
      if (!known.state().equals("sent")) continue;
      batches.settle(batch, settled(known, line), mover.at());
      var award = shelves.awards().lock(list, known.award()).orElseThrow();
      if (line.paid()) paid(award, terms, mover, batch.number() + " " + line.note());
      else shelves.keeping().hold(award, mover, refusal(line));
      if (line.paid()) paid++;
      else refused++;
    }
    commit(batch, "receipt", Map.of("paid", paid, "refused", refused));
    return new Taken(paid, refused, lines.size() - paid - refused);
  }

  private static Batch.Payment settled(Batch.Payment known, Receipt.Line line) {
    return new Batch.Payment(
        known.division(),
        known.line(),
        known.award(),
        known.account(),
        known.fen(),
        line.paid() ? "paid" : "refused",
        line.note(),
        known.at());
  }

  private static Texts refusal(Receipt.Line line) {
    return new Texts("代理银行拒付：" + line.note(), "Refused by the bank: " + line.note());
  }

  private void paid(Award award, Terms terms, AwardKeeping.Mover mover, String words) {
    var moved = shelves.keeping().move(award, AwardState.PAID, mover, words);
    shelves
        .keeping()
        .tell(
            moved,
            new Texts("政策资金已到账", "A benefit was paid"),
            new Texts(
                "“%s” %s 元已支付到登记的账号。".formatted(terms.name(), Money.yuan(award.fen())),
                "“%s”: %s yuan were paid into the account on record."
                    .formatted(terms.nameEn(), Money.yuan(award.fen()))));
  }

  private void commit(Batch batch, String act, Map<String, Object> more) {
    var event = new HashMap<>(more);
    event.put("act", act);
    event.put("list", batch.list());
    tools.ledger().commit("benefit-payment", "benefit-batch:" + batch.number(), event);
  }
}
