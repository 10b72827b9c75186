package org.anlan.halls;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.springframework.stereotype.Service;

/// Papers between the front and the back offices, both ways: sent by one person, received by another, and what is missing explained.
@Service
class HandOverDesk {

  private static final int MOST_WORDS = 300;

  private final HandOvers handOvers;
  private final Filings filings;
  private final Results results;
  private final HallBook book;
  private final IssuingDesk issuing;
  private final Telling telling;

  HandOverDesk(
      FrontDesk.Stores stores,
      Results results,
      HallBook book,
      IssuingDesk issuing,
      Telling telling) {
    this.handOvers = stores.handOvers();
    this.filings = stores.filings();
    this.results = results;
    this.book = book;
    this.issuing = issuing;
    this.telling = telling;
  }

  /// Whether what is sent there is the caller's to receive: of their unit, or of the hall that they work in.
  boolean isTheirs(Caller caller, HandOver one) {
    var unit = Rights.post(caller).unit().uscc();
    if (one.direction() == HandOver.Direction.TO_BACK) return one.unit().equals(unit);
    return Rights.worksIn(caller) && one.unit().equals(unit);
  }

  boolean concerns(Caller caller, HandOver one) {
    var unit = Rights.post(caller).unit().uscc();
    if (one.unit().equals(unit)) return true;
    if (Rights.worksIn(caller) && book.get(one.hall()).unit().equals(unit)) return true;
    return filings.find(one.number()).filter(filed -> filed.unit().equals(unit)).isPresent();
  }

  private HandOver lock(Caller caller, UUID id) {
    return handOvers
        .lock(id)
        .filter(one -> concerns(caller, one))
        .orElseThrow(() -> new Absent(new Texts("交接单", "hand-over"), id.toString()));
  }

  /// Signs for what has arrived; who sent it cannot receive it.
  ///
  /// @param missing positions of what is on the list and was not there
  void receive(Command command, Caller caller, UUID id, Set<Integer> missing) {
    telling.doing().once(command, caller, () -> receive(caller, lock(caller, id), missing));
  }

  private void receive(Caller caller, HandOver one, Set<Integer> missing) {
    if (one.to() != null)
      throw HallProblems.state(
          "hall-received",
          new Texts(
              "这份交接单已由%s签收。".formatted(one.to().name()),
              "%s has signed for this list already.".formatted(one.to().name())));
    if (!isTheirs(caller, one))
      throw HallProblems.right(
          "clerk", new Texts("签收送给别的单位的材料", "receive what goes to another unit"));
    if (one.from().person().equals(Rights.person(caller)))
      throw HallProblems.state(
          "hall-same-person",
          new Texts("移交和签收须是两个人，请由另一位同事签收。", "Who sends does not receive; have a colleague sign."));
    var known = one.lines().stream().map(HandOver.Line::position).collect(Collectors.toSet());
    if (!known.containsAll(missing))
      throw HallProblems.noneOf(
          "missing",
          missing.toString(),
          known.stream().map(String::valueOf).collect(Collectors.toSet()));
    var signature = signature(caller);
    handOvers.sign(one, signature, missing);
    if (one.direction() == HandOver.Direction.TO_FRONT) arrive(one, missing);
    telling.moved(one.hall());
  }

  private void arrive(HandOver one, Set<Integer> missing) {
    var there =
        one.lines().stream()
            .anyMatch(
                line -> line.form() == HandOver.Form.RESULT && !missing.contains(line.position()));
    if (!there) return;
    results.arrive(one.number(), telling.doing().now());
    issuing.tell(one.number());
  }

  private HandOver.Signature signature(Caller caller) {
    return new HandOver.Signature(
        Rights.person(caller), Rights.name(caller), telling.doing().now());
  }

  /// What became of something that was missing; then it is closed.
  void explain(Command command, Caller caller, UUID id, int position, String words) {
    var said = words.strip();
    if (said.length() < 4 || said.length() > MOST_WORDS)
      throw HallProblems.length("words", new Texts("说明", "The words"), 4, MOST_WORDS);
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var one = lock(caller, id);
              var open =
                  one.lines().stream()
                      .anyMatch(line -> line.position() == position && line.isOpen());
              if (!open)
                throw HallProblems.state(
                    "hall-nothing-missing",
                    new Texts("这一项没有缺失，或已说明。", "Nothing is missing there, or it was explained."));
              handOvers.explain(one, position, said, signature(caller));
              telling.moved(one.hall());
            });
  }

  /// A unit sends the result, or papers that go back, to the hall where the person collects it.
  void sendBack(Command command, Caller caller, CaseNumber number, List<FrontDesk.Thing> things) {
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var unit = Rights.post(caller).unit().uscc();
              var result =
                  results
                      .find(number)
                      .filter(one -> one.unit().equals(unit))
                      .orElseThrow(() -> new Absent(new Texts("待出件结果", "result"), number.text()));
              if (result.ended() != null || result.arrived() != null || onItsWay(number))
                throw HallProblems.state(
                    "hall-sent-already",
                    new Texts("结果已送往大厅。", "The result is on its way to the hall already."));
              var hall = book.get(result.hall());
              var one =
                  new HandOver(
                      number,
                      telling.doing().id(),
                      hall.code(),
                      result.letter(),
                      HandOver.Direction.TO_FRONT,
                      hall.unit(),
                      signature(caller),
                      null,
                      HandOver.lines(things));
              handOvers.add(one, one.from().at());
              telling.moved(hall.code());
            });
  }

  private boolean onItsWay(CaseNumber number) {
    return handOvers.listOf(number).stream()
        .anyMatch(one -> one.direction() == HandOver.Direction.TO_FRONT && one.to() == null);
  }
}
