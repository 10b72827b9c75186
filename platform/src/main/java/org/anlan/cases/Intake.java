package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.access.Caller;
import org.anlan.access.Grants;
import org.anlan.access.Scope;
import org.anlan.directory.Located;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes matters in: a new report, or one more voice for a matter that is known already.
@Service
class Intake {

  private static final Texts ALREADY =
      new Texts(
          "您已经上报过这一处，可以在进度页补充说明。",
          "You have reported this place already; add words on its progress page.");

  private static final Caller NO_BROWSER = new Caller(null, null, null, List.of());

  /// What is needed to take something in, beside the stores.
  @org.springframework.stereotype.Component
  record Tools(
      Once once, Course course, Herald herald, Pictures pictures, Grants grants, NewCase newCase) {}

  /// A kind's repeat that is shown before a report is sent.
  record Nearby(CaseFile file, long metres, int reporters) {}

  private final Shelves shelves;
  private final City city;
  private final Tools tools;
  private final InstantSource businessClock;

  Intake(Shelves shelves, City city, Tools tools, InstantSource businessClock) {
    this.shelves = shelves;
    this.city = city;
    this.tools = tools;
    this.businessClock = businessClock;
  }

  Answer<Receipt> report(Command command, Caller caller, Report report) {
    return tools.once().run(command, caller, Receipt.class, () -> take(caller, report));
  }

  /// The same for a module above, whose door the caller came to.
  ///
  /// @param keep what that module keeps of it, in the same transaction
  Answer<Receipt> report(Command command, Caller caller, Report report, Consumer<CaseNumber> keep) {
    return tools
        .once()
        .run(
            command,
            caller,
            Receipt.class,
            () -> {
              var receipt = take(caller, report);
              keep.accept(new CaseNumber(receipt.number()));
              return receipt;
            });
  }

  /// The same for somebody who came through the app of others: no browser of theirs is let in, number and code are.
  ///
  /// @param by whose command it is
  /// @param keep what the door keeps of it, in the same transaction
  Answer<Receipt> report(Command command, String by, Report report, Consumer<CaseNumber> keep) {
    return tools
        .once()
        .run(
            command,
            by,
            Receipt.class,
            () -> {
              var receipt = take(NO_BROWSER, report);
              keep.accept(new CaseNumber(receipt.number()));
              return receipt;
            });
  }

  Answer<Receipt> join(
      Command command,
      Caller caller,
      CaseNumber number,
      Report.Contact contact,
      Addition addition) {
    return tools
        .once()
        .run(command, caller, Receipt.class, () -> add(caller, number, contact, addition));
  }

  /// Words and pictures that come on top.
  record Addition(@Nullable String words, List<UUID> photos) {}

  /// Open cases of the kind close by, nearest first: perhaps the same matter.
  List<Nearby> nearby(String kindCode, Spot spot) {
    var kind = city.kinds().getOffered(kindCode, businessClock.instant());
    if (kind.door() != null) return List.of();
    var reach = kind.repeat().metres();
    return shelves
        .cases()
        .listOpenAround(kind.code(), spot.lon(), spot.lat(), Spot.degrees(reach))
        .stream()
        .map(file -> new Nearby(file, metres(file, spot), shelves.reporters().list(file).size()))
        .filter(near -> near.metres() <= reach)
        .sorted(java.util.Comparator.comparingLong(Nearby::metres))
        .limit(5)
        .toList();
  }

  private static long metres(CaseFile file, Spot spot) {
    return Math.round(new Spot(file.place().lon(), file.place().lat()).metresTo(spot));
  }

  private Receipt take(Caller caller, Report report) {
    var opened = open(caller, report);
    var code = enter(opened.file(), caller, report.contact(), opened.file().words(), opened.now());
    begin(opened, report);
    return new Receipt(opened.file().number().text(), code);
  }

  /// What a member of staff found: a case as any other, of whom nobody is told as its reporter.
  ///
  /// @param keep what the door keeps of it, in the same transaction
  Answer<Receipt> find(Command command, Caller caller, Report report, Consumer<CaseFile> keep) {
    return tools
        .once()
        .run(
            command,
            caller,
            Receipt.class,
            () -> {
              var opened = open(caller, report);
              begin(opened, report);
              keep.accept(opened.file());
              return new Receipt(opened.file().number().text(), "");
            });
  }

  private record Opened(CaseFile file, Instant now) {}

  private Opened open(Caller caller, Report report) {
    var now = businessClock.instant();
    var kind = city.kinds().getOffered(report.kind(), now);
    if (!report.fits(kind)) throw Kinds.absent(report.kind());
    var words = Checks.words(report.words(), kind.words().min(), report.mostWords(kind));
    var photos =
        Checks.photos(report.photos(), "report", report.fewestPhotos(kind), kind.photos().max());
    var told = new NewCase.Told(words, Answers.check(kind, report.answers()));
    var file = tools.newCase().open(kind, report.channel(kind), told, place(report), now);
    shelves.cases().add(file);
    var seq = shelves.history().add(file, report.event(now, words));
    tools.pictures().hang(file, caller, new Pictures.Batch(photos, "report", seq, now));
    return new Opened(file, now);
  }

  private void begin(Opened opened, Report report) {
    var mover = new Course.Mover(opened.now(), null, report.unit());
    var moved = tools.course().begin(opened.file(), report.facts(), mover);
    tools.herald().tell(moved, Stage.REPORTED, opened.now());
  }

  private Place place(Report report) {
    var spot = report.spot();
    var found =
        city.geography()
            .locate(spot)
            .orElseThrow(() -> new Refused(new Refusal.OutsideCity(spot.lon(), spot.lat())));
    return place(report, found);
  }

  private static Place place(Report report, Located found) {
    return new Place(
        report.spot().lon(),
        report.spot().lat(),
        report.about() == null ? found.near() : report.about(),
        found.address(),
        Checks.optional(report.detail(), 100),
        report.means(),
        found.grid(),
        found.street().code());
  }

  private Receipt add(Caller caller, CaseNumber number, Report.Contact contact, Addition addition) {
    var file = lockOpen(number);
    if (speaks(file, caller)) throw new Refused(new Refusal.NotAllowed("join", ALREADY));
    var now = businessClock.instant();
    var words = Checks.optional(addition.words(), file.kind().words().max());
    var touched = note(file, caller, addition, Event.of(now, "join", file.stage(), words));
    var code = enter(file, caller, contact, words, now);
    shelves.cases().save(touched);
    tools
        .herald()
        .tellAdded(touched, new Texts("又有一位市民上报了同一处", "One more person reported the same place"));
    return new Receipt(file.number().text(), code);
  }

  private CaseFile lockOpen(CaseNumber number) {
    var file = shelves.cases().lock(number, Scope.ofOne(number.text()));
    if (file.ended())
      throw new Refused(new Refusal.MovedOn(file.version(), file.stage(), file.stagePlain()));
    return file;
  }

  private CaseFile note(CaseFile file, Caller caller, Addition addition, Event event) {
    var photos = Checks.photos(addition.photos(), "added", 0, file.kind().photos().max());
    var touched = file.touched();
    var seq = shelves.history().add(touched, event);
    tools.pictures().hang(file, caller, new Pictures.Batch(photos, "added", seq, event.at()));
    return touched;
  }

  /// A member of staff saw on patrol what is known already.
  Answer<Receipt> findAgain(Command command, Caller caller, CaseNumber number, Found found) {
    return tools.once().run(command, caller, Receipt.class, () -> addFound(caller, number, found));
  }

  /// @param keep what the door keeps of it, in the same transaction
  record Found(Report.Patrol by, Addition addition, Consumer<CaseFile> keep) {}

  private Receipt addFound(Caller caller, CaseNumber number, Found found) {
    var file = lockOpen(number);
    var now = businessClock.instant();
    var words = Checks.optional(found.addition().words(), file.kind().words().max());
    var event = Event.of(now, "found-again", file.stage(), words).from(found.by()).inside();
    var touched = note(file, caller, found.addition(), event);
    shelves.cases().save(touched);
    tools.herald().tellAdded(touched, new Texts("巡查员也看到了这一处", "A collector saw the same place"));
    found.keep().accept(touched);
    return new Receipt(number.text(), "");
  }

  private boolean speaks(CaseFile file, Caller caller) {
    var account = caller.account();
    return shelves
        .reporters()
        .findSpeaker(file, caller.session(), account == null ? null : account.id())
        .isPresent();
  }

  /// Enters the reporter and lets their browser see the case, if they came with one.
  private String enter(
      CaseFile file, Caller caller, Report.Contact contact, @Nullable String words, Instant now) {
    var code = QueryCode.draw();
    var account = caller.account();
    var reporter =
        new Reporter(
            tools.course().newId(),
            account == null ? null : account.id(),
            Checks.optional(contact.name(), 40),
            Checks.phone(contact.phone()),
            now,
            words,
            null);
    shelves.reporters().add(file, reporter, code.keep());
    if (caller.session() != null) letIn(file, caller, reporter);
    return code.digits();
  }

  private void letIn(CaseFile file, Caller caller, Reporter reporter) {
    shelves.reporters().know(file, caller.sessionId(), reporter.id());
    tools.grants().grant(caller, file.number().text());
  }
}
