package org.anlan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.http.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Row rights: a method of a store that reads rows asks for whom. It takes a [Scope], the [Caller] or the [Audience] itself, or a value
/// that only such a method hands out, as a case file. Whatever reads without is named here with its reason, and no longer than it does.
class RowRightsTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.anlan");

  /// What says for whom is read, and what was handed out under it.
  private static final Set<String> KEYS =
      Set.of(
          Scope.class.getName(),
          Caller.class.getName(),
          Audience.class.getName(),
          "org.anlan.cases.CaseFile",
          "org.anlan.applications.Application",
          "org.anlan.applications.Mandate",
          "org.anlan.benefits.AwardList",
          "org.anlan.benefits.Award");

  /// Stores whose rows are about the platform and not about people or matters.
  private static final Set<String> NOBODYS_ROWS =
      Set.of(
          "cases.WrongCodes",
          "cases.Outages",
          "procedures.Ways",
          "procedures.Drafts",
          "procedures.WayActs",
          "documents.Templates",
          "exchange.LoadedFiles",
          "licences.LoadedLicences",
          "command.ApiKeys",
          "benefits.Policies",
          "benefits.MatchRounds",
          "services.Delegations",
          "services.Gaps",
          "services.Sayings",
          "halls.Tickets");

  private static final String JOB = "the platform's own job, whose answers go to nobody";
  private static final String OWN = "a person's own rows, by the person of the caller";
  private static final String FIGURES = "figures of units, no row of a matter";
  private static final String ASKED = "of a matter, order or sample for which the desk has asked";
  private static final String PUBLISHED =
      "everybody may learn where a matter of a published kind is, how far and by when (ADR 0025)";
  private static final String HALL = "who works at which window, for those who work in the hall";
  private static final String AT_WINDOW =
      "of whoever stands at the window that the caller works at";
  private static final String TICKET = "by the code on the slip, which says who it is to nobody";

  private static final String GUIDE = "what is published of service items is for everybody";
  private static final String LINE = "numbers of a line, without anybody";
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("halls.Seats.findOpen", HALL),
          Map.entry("halls.Seats.listOpen", HALL),
          Map.entry("halls.Seats.listSince", HALL),
          Map.entry("halls.Visits.findAt", AT_WINDOW),
          Map.entry("halls.Visits.findByTicket", TICKET),
          Map.entry("halls.Visits.listSince", FIGURES),
          Map.entry("halls.Visits.takeByRateCode", TICKET),
          Map.entry("halls.Visits.isRateCode", TICKET),
          Map.entry("halls.Visits.meanSeconds", FIGURES),
          Map.entry("halls.SpotRatings.byWindow", FIGURES),
          Map.entry("halls.SpotRatings.ofPerson", FIGURES),
          Map.entry("halls.Writings.listOf", AT_WINDOW),
          Map.entry("halls.Writings.find", AT_WINDOW),
          Map.entry("halls.Filings.find", ASKED),
          Map.entry("halls.Filings.listOf", AT_WINDOW),
          Map.entry("halls.Filings.counts", FIGURES),
          Map.entry("halls.HandOvers.lock", ASKED),
          Map.entry("halls.HandOvers.listOf", ASKED),
          Map.entry("halls.HandOvers.listOpen", "of the unit of the caller's post"),
          Map.entry("halls.HandOvers.listOpenOf", FIGURES),
          Map.entry("halls.Results.find", ASKED),
          Map.entry("halls.Results.lock", "IssuingDesk asks who issues"),
          Map.entry("halls.Results.listThere", "IssuingDesk asks who issues"),
          Map.entry("halls.Results.listEndedSince", "IssuingDesk asks who issues"),
          Map.entry("halls.Results.listToSend", "of the unit of the caller's post"),
          Map.entry("halls.Results.fits", "IssuingDesk asks who issues"),
          Map.entry("halls.Errands.takesCode", ASKED),
          Map.entry("services.Items.findPublished", GUIDE),
          Map.entry("services.Items.listPublished", GUIDE),
          Map.entry("services.Items.stamp", GUIDE),
          Map.entry("services.Items.listToShow", JOB),
          Map.entry("services.ItemVersions.listInForce", GUIDE),
          Map.entry("services.ItemVersions.getPublished", GUIDE),
          Map.entry("services.ItemVersions.nextNumber", "a counter"),
          Map.entry("applications.Drafts.forget", JOB),
          Map.entry("applications.Places.countInside", LINE),
          Map.entry("applications.Places.line", OWN),
          Map.entry("applications.Places.lock", LINE),
          Map.entry("applications.Places.countEnteredSince", LINE),
          Map.entry("applications.Places.listWaiting", LINE),
          Map.entry("applications.Transcripts.claim", JOB),
          Map.entry("applications.Transcripts.listOf", ASKED),
          Map.entry("applications.Mandates.countLive", "how many there are, no row of one"),
          Map.entry("applications.Applications.find", ASKED),
          Map.entry("applications.Applications.get", ASKED),
          Map.entry("applications.Applications.lock", ASKED),
          Map.entry(
              "applications.Applications.findByDraft", "of the draft that was just handed in"),
          Map.entry("applications.Applications.listOf", OWN),
          Map.entry("benefits.Matches.put", JOB),
          Map.entry("benefits.Matches.listOf", OWN),
          Map.entry("benefits.Awards.listOf", OWN),
          Map.entry("benefits.Awards.lock", OWN),
          Map.entry(
              "benefits.Matches.listToAward", "PolicyDesk and ListMaking ask whose policy it is"),
          Map.entry("benefits.Matches.listYes", "of records that are put on a list"),
          Map.entry("benefits.Matches.totals", FIGURES),
          Map.entry("benefits.Awards.findList", "in which list it stands, which is asked for next"),
          Map.entry("benefits.Awards.listHeld", "of records that are put on a list"),
          Map.entry("benefits.Awards.bound", FIGURES),
          Map.entry("benefits.Awards.totalsByPolicy", FIGURES),
          Map.entry("benefits.Awards.totalsByList", FIGURES),
          Map.entry("benefits.AwardLists.lock", ASKED),
          Map.entry("benefits.AwardLists.findPublic", "a published list is for everybody"),
          Map.entry("benefits.AwardLists.listPublic", "a published list is for everybody"),
          Map.entry("benefits.AwardLists.listOver", JOB),
          Map.entry("benefits.AwardLists.isOpen", JOB),
          Map.entry("benefits.BenefitObjections.lock", ASKED),
          Map.entry("benefits.Batches.nextNumber", "a counter"),
          Map.entry("benefits.StopList.listOpen", "of records that are paid or put on a list"),
          Map.entry("applications.Commitments.find", ASKED),
          Map.entry("applications.Commitments.findByCheck", ASKED),
          Map.entry("applications.Commitments.findByRepair", ASKED),
          Map.entry("applications.Commitments.isBroken", "whether somebody may commit themselves"),
          Map.entry("applications.Parts.nextSerial", "the next number of a sort"),
          Map.entry("cases.Chronicle.listRunning", JOB),
          Map.entry("cases.Chronicle.list", JOB),
          Map.entry("cases.ClosedCases.listToArchive", JOB),
          Map.entry("oversight.OversightMemory.isOpen", JOB),
          Map.entry("ratings.RatingsMemory.isOpen", JOB),
          Map.entry("archive.ArchivedCases.failedSince", JOB),
          Map.entry("archive.ArchivedCases.listToUnpack", JOB),
          Map.entry("archive.Holds.findOpen", ASKED),
          Map.entry("archive.DestructionLists.nextSerial", "a counter"),
          Map.entry("archive.DestructionLists.listUnderWay", JOB),
          Map.entry("archive.DestructionLists.takeNext", JOB),
          Map.entry("archive.DestructionLists.isOpen", JOB),
          Map.entry("archive.DestructionLists.items", ASKED),
          Map.entry("archive.DestructionLists.findListOf", ASKED),
          Map.entry("archive.DestructionLists.count", ASKED),
          Map.entry("cases.Chronicle.listClosed", JOB),
          Map.entry("cases.Chronicle.listRounds", JOB),
          Map.entry("cases.Chronicle.listOpened", JOB),
          Map.entry("command.PatrolRounds.isMade", JOB),
          Map.entry("command.PatrolRounds.endOver", JOB),
          Map.entry("command.PatrolRounds.listOwn", OWN),
          Map.entry("command.PatrolRounds.listOwing", OWN),
          Map.entry("command.PatrolRounds.listWalked", FIGURES),
          Map.entry("command.PatrolRounds.listPassings", FIGURES),
          Map.entry("command.PatrolRounds.listEnded", "EvaluationPages asks whose post it is"),
          Map.entry("command.PatrolFinds.listBetween", FIGURES),
          Map.entry("command.PatrolFinds.listOf", ASKED),
          Map.entry("cases.Chronicle.listNotAccepted", JOB),
          Map.entry("oversight.Publications.lock", JOB),
          Map.entry("oversight.Exclusions.listDecided", JOB),
          Map.entry("oversight.Exclusions.listApproved", JOB),
          Map.entry("oversight.Orders.nextNumber", JOB),
          Map.entry("oversight.Steps.add", JOB),
          Map.entry("oversight.Triggers.listNoticed", JOB),
          Map.entry("oversight.Triggers.listOpen", JOB),
          Map.entry("oversight.Triggers.listKnown", JOB),
          Map.entry("oversight.Triggers.take", JOB),
          Map.entry("oversight.Publications.findNewest", FIGURES),
          Map.entry("oversight.Publications.board", FIGURES),
          Map.entry("oversight.Publications.list", FIGURES),
          Map.entry("oversight.Publications.isFrozen", FIGURES),
          Map.entry("oversight.Publications.shares", FIGURES),
          Map.entry("ratings.UnitFigures.words", FIGURES),
          Map.entry("ratings.UnitFigures.tags", FIGURES),
          Map.entry("ratings.Reviews.listPublished", FIGURES),
          Map.entry("oversight.Orders.listUnanswered", ASKED),
          Map.entry("oversight.Orders.listOf", ASKED),
          Map.entry("oversight.Samples.find", ASKED),
          Map.entry("oversight.Heards.listOf", ASKED),
          Map.entry("oversight.Steps.list", ASKED),
          Map.entry("oversight.Steps.listAssignments", ASKED),
          Map.entry("ratings.Callbacks.countRedos", ASKED),
          Map.entry("ratings.Callbacks.lock", ASKED),
          Map.entry("ratings.Reviews.lock", ASKED),
          Map.entry("ratings.Reviews.listDone", ASKED),
          Map.entry("ratings.Ratings.isAnonymous", ASKED),
          Map.entry("licences.Licences.listOf", OWN),
          Map.entry("licences.Licences.findBest", "Disclosing asks the use that the kind allows"),
          Map.entry(
              "licences.Licences.find",
              "by the identifier that somebody was shown; the holder's words go to the holder"),
          Map.entry("licences.Licences.lock", "for the act of the unit that decided"),
          Map.entry("licences.Licences.nextSerial", "a counter"),
          Map.entry("licences.LicenceUses.listOwn", OWN),
          Map.entry("licences.Passes.take", "by a code that the holder alone was told"),
          Map.entry("exchange.Grants.listInForce", "the grants of the unit that asks"),
          Map.entry("exchange.DataLooks.listOwn", OWN),
          Map.entry("exchange.DataLooks.wasGiven", "whether the unit that asks was given anything"),
          Map.entry("exchange.Corrections.lock", JOB),
          Map.entry("exchange.Records.lockLibrary", "a lock"),
          Map.entry("cases.TaskList.count", OWN),
          Map.entry("cases.TaskList.isCommon", "how many there are of a word, told to nobody"),
          Map.entry("cases.Imports.list", JOB),
          Map.entry("cases.Serials.draw", "a counter"),
          Map.entry("cases.DefaultPoints.list", FIGURES),
          Map.entry("cases.TaskList.figures", OWN),
          Map.entry("cases.TaskList.month", OWN),
          Map.entry(
              "files.StoredFiles.listOn", "what hangs on a matter for which the door has asked"),
          Map.entry("documents.Documents.nextSerial", "a counter"),
          Map.entry("documents.Documents.takeUnpressed", JOB),
          Map.entry("documents.Documents.find", "DocumentDesk asks whose unit issued it"),
          Map.entry(
              "documents.Documents.findByCode",
              "whoever holds the document; no word of it goes out"),
          Map.entry("documents.Documents.listOf", ASKED),
          Map.entry("files.Uploads.claim", JOB),
          Map.entry("files.Uploads.removeOld", JOB),
          Map.entry("files.StoredFiles.find", "FileDesk asks each file's own rights"),
          Map.entry("files.StoredFiles.list", "by ids that stand in rows read under a scope"),
          Map.entry("files.StoredFiles.removeLoose", JOB),
          Map.entry("files.StoredFiles.removeOn", "what hung on a matter that is destroyed"),
          Map.entry("files.StoredFiles.anyDoomed", JOB),
          Map.entry("files.StoredFiles.takeDoomed", JOB),
          Map.entry("files.StoredFiles.needs", "whether a content is kept, not whose"),
          Map.entry("files.StoredFiles.lockForKeeping", "a lock"),
          Map.entry("files.StoredFiles.lockForForgetting", "a lock"),
          Map.entry("notices.Deliveries.claim", JOB),
          Map.entry("notices.Deliveries.backlog", "how many wait, no row of a message"),
          Map.entry("notices.Deliveries.takeWaiting", JOB),
          Map.entry("notices.Deliveries.find", "by the ids of messages that are being sent"),
          Map.entry("notices.Deliveries.lockByGateway", "by the gateway's number, on its receipt"),
          Map.entry("notices.DeliveryEvents.listOf", "of a message that was read under a scope"),
          Map.entry("notices.DeliveryEvents.take", "by the gateway's number, on its receipt"),
          Map.entry("notices.Preferences.find", OWN),
          Map.entry("notices.Preferences.findPending", OWN),
          Map.entry("notices.Preferences.listOf", JOB),
          Map.entry("notices.Notices.readUpTo", "how far the caller itself has read"),
          Map.entry("cases.Alarms.listDue", JOB),
          Map.entry("cases.Alarms.isArmed", JOB),
          Map.entry("cases.Letters.take", JOB),
          Map.entry(
              "cases.Cases.listOpenAround",
              "everybody may learn that a matter is known, by its kind and road (ADR 0006)"),
          Map.entry("cases.PublicMatters.list", PUBLISHED),
          Map.entry("cases.PublicMatters.listSteps", PUBLISHED),
          Map.entry("command.Arrivals.find", "by a token that its app alone was told"),
          Map.entry("command.Arrivals.broughtIn", "whether a key brought a case in"),
          Map.entry("cases.Cases.listToRecount", JOB),
          Map.entry("cases.Cases.lockIfFree", JOB),
          Map.entry("cases.Letters.listOpen", JOB),
          Map.entry(
              "cases.Reporters.listNumbers", "a reporter's own cases, by browser and account"),
          Map.entry("cases.SavedLists.listOwn", OWN),
          Map.entry("cases.SavedLists.lock", "a lock"),
          Map.entry("cases.Tasks.listToRemind", JOB),
          Map.entry("cases.Tasks.isToRemind", JOB),
          Map.entry("oversight.Heards.list", "what rates are counted from; no row goes out"),
          Map.entry("oversight.Triggers.countOpen", JOB),
          Map.entry("ratings.Ratings.find", "by the reporter found for the caller"));

  /// Who may make a scope that is wider than a caller's own.
  private static final Map<String, String> MAKERS =
      Map.ofEntries(
          Map.entry("org.anlan.access.Scopes", "from the caller"),
          Map.entry(
              "org.anlan.cases.Parts",
              "whether the parts of a whole are open, by number and stage"),
          Map.entry(
              "org.anlan.exchange.Registering",
              "whether a key is taken, and what a child has of its parents' record"),
          Map.entry("org.anlan.cases.Recounting", JOB),
          Map.entry("org.anlan.archive.ArchiveVerb", "whoever has the home itself"),
          Map.entry("org.anlan.cases.Importing", "whoever has the home itself"),
          Map.entry("org.anlan.cases.Postman", JOB),
          Map.entry("org.anlan.oversight.Rounds", JOB),
          Map.entry(
              "org.anlan.cases.AfterCare", "the round of call-backs; who reads asks the desk"),
          Map.entry(
              "org.anlan.cases.Overseeing", "the rounds of supervision; who reads asks the desk"),
          Map.entry(
              "org.anlan.cases.Lookup",
              "a case that was just reported, is one's own or opens by its code"),
          Map.entry(
              "org.anlan.cases.Intake",
              "joining a report at its place, open to everybody (ADR 0006)"),
          Map.entry(
              "org.anlan.cases.ReporterDesk",
              "words of a reporter whom the door of apps has let in by its key"),
          Map.entry("org.anlan.cases.Opening", "the case that a module above itself opened"),
          Map.entry("org.anlan.exchange.ReadingDesk", "the areas of a unit's grants"),
          Map.entry("org.anlan.exchange.OwnData", "one's own record, wherever it lies"),
          Map.entry("org.anlan.exchange.LibraryLoading", JOB),
          Map.entry("org.anlan.exchange.LibraryFaces", "Disclosing asks who is shown what"),
          Map.entry(
              "org.anlan.exchange.CorrectionDesk",
              "a record that is one's own or was given under a grant"),
          Map.entry("org.anlan.exchange.CorrectionCourse", JOB),
          Map.entry("org.anlan.archive.Archiving", JOB),
          Map.entry("org.anlan.archive.Destruction", JOB),
          Map.entry("org.anlan.cases.Keeping", "the archive's own work; who reads asks its doors"));

  @Test
  void a_store_reads_rows_for_somebody() {
    var without = new TreeSet<String>();
    stores()
        .flatMap(store -> store.getMethods().stream())
        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
        .filter(method -> reads(method, new HashSet<>()))
        .filter(method -> method.getRawParameterTypes().stream().noneMatch(RowRightsTest::isKey))
        .forEach(method -> without.add(name(method.getOwner()) + "." + method.getName()));
    assertThat(without)
        .as("read rows without a Scope; give them one, or name them in OPEN with the reason")
        .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
  }

  @Test
  void a_scope_wider_than_the_callers_is_made_by_few() {
    noClasses()
        .that(
            describe(
                "are not named as makers of scopes",
                type -> !MAKERS.containsKey(outermost(type)) && !type.isEquivalentTo(Scope.class)))
        .should()
        .accessTargetWhere(describe("a new scope", RowRightsTest::makesAScope))
        .check(CODE);
  }

  /// Those of the modules that can ask who it is. Access itself says it: its stores are read on the way in, when nobody is known yet, and
  /// by the doors of the administrators, each of which asks for its own (AdministratorsStoryTest).
  private static Stream<JavaClass> stores() {
    var all = Floors.order();
    var trusting = all.subList(all.indexOf("access") + 1, all.size());
    return CODE.stream()
        .filter(type -> type.isAnnotatedWith(Repository.class))
        .filter(type -> trusting.contains(name(type).split("\\.")[0]))
        .filter(type -> !NOBODYS_ROWS.contains(name(type)));
  }

  /// Itself or by another method of the same store.
  private static boolean reads(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
    if (!seen.add(method)) return false;
    for (var call : method.getMethodCallsFromSelf()) {
      var target = call.getTarget();
      if (target.getOwner().isEquivalentTo(JdbcClient.StatementSpec.class)
          && target.getName().equals("query")) return true;
      if (target.getOwner().equals(method.getOwner())
          && target.resolveMember().filter(member -> reads(member, seen)).isPresent()) return true;
    }
    return false;
  }

  /// One of them, or a value that carries one.
  private static boolean isKey(JavaClass type) {
    return KEYS.contains(type.getName())
        || type.getPackageName().startsWith("org.anlan")
            && type.getFields().stream()
                .anyMatch(field -> KEYS.contains(field.getRawType().getName()));
  }

  private static boolean makesAScope(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Scope.class)
        && List.of("<init>", "ofThePlatform", "ofOne").contains(access.getTarget().getName());
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceAll("\\$.*", "");
  }

  /// `cases.Tasks` of `org.anlan.cases.Tasks`.
  private static String name(JavaClass type) {
    return type.getName().replaceFirst("^org\\.anlan\\.", "");
  }
}
