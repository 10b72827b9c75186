package org.anlan.applications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.rules.forms.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing an application: begin with what the city knows, save as often as somebody types, on whichever device, and hand in once.
@Service
public class DraftDesk {

  /// How many somebody may have at once.
  static final int MOST = 50;

  private static final int LONGEST_ANSWER = 4_000;
  private static final int MOST_PAPERS = 200;
  private static final int LONGEST_STEP = 40;
  private static final int LONGEST_ADDRESS = 200;

  /// What a page sends to be saved.
  ///
  /// @param revision that the page saw last
  /// @param itemVersion that the page shows
  /// @param page a name that the page gave itself
  record Saving(
      long revision,
      int itemVersion,
      @Nullable UUID page,
      Map<String, String> situation,
      Map<String, String> answers,
      List<Handed> materials,
      @Nullable Delivery delivery,
      @Nullable Pledge pledge,
      String step) {

    /// More than a form could ask for is refused before anything of it is kept.
    void mustFit() {
      answers.forEach((element, answer) -> mustFit(element, answer, LONGEST_ANSWER));
      mustFit("step", step, LONGEST_STEP);
      if (pledge != null) mustFit("signed", pledge.signed(), LONGEST_ADDRESS);
      if (delivery != null) {
        mustFit("address", delivery.address(), LONGEST_ADDRESS);
        mustFit("venue", delivery.venue(), LONGEST_STEP);
      }
      for (var one : materials) mustFit("materials", one.licence(), LONGEST_ADDRESS);
      if (materials.size() > MOST_PAPERS) throw DraftProblems.tooManyPapers(MOST_PAPERS);
    }

    private static void mustFit(String field, @Nullable String text, int most) {
      if (text != null && text.length() > most) throw DraftProblems.tooLong(field, most);
    }
  }

  /// Where drafts and their papers are kept.
  @Component("shelfOfDrafts")
  record Shelf(
      Drafts drafts, DraftPapers papers, Applicant.Of applicants, TranscriptOrders transcripts) {}

  /// What is needed beside.
  @Component("toolsOfDrafts")
  record Tools(CommandLog log, Ids ids, InstantSource businessClock) {
    Instant now() {
      return businessClock.instant();
    }
  }

  record Begun(UUID draft) {}

  record Took(UUID paper) {}

  private final Shelf shelf;
  private final Forms forms;
  private final Prefill prefill;
  private final Completeness completeness;
  private final Tools tools;

  DraftDesk(Shelf shelf, Forms forms, Prefill prefill, Completeness completeness, Tools tools) {
    this.shelf = shelf;
    this.forms = forms;
    this.prefill = prefill;
    this.completeness = completeness;
    this.tools = tools;
  }

  /// What somebody begins with.
  ///
  /// @param item the code of an item, or of one thing 一件事
  /// @param firm credit code of a firm that the caller stands for; null for the person
  /// @param situation questions that were answered before
  public record Beginning(String item, @Nullable String firm, Map<String, String> situation) {
    public Beginning {
      situation = Map.copyOf(situation);
    }

    public static Beginning of(String item, @Nullable String firm) {
      return new Beginning(item, firm, Map.of());
    }
  }

  /// Once per command.
  @Transactional
  public UUID begin(Command command, Caller caller, Beginning beginning) {
    caller.mustBeSignedIn();
    return tools
        .log()
        .once(command, caller.name(), Begun.class, () -> new Begun(begin(caller, beginning)))
        .draft();
  }

  private UUID begin(Caller caller, Beginning beginning) {
    var item = beginning.item();
    var firm = beginning.firm();
    var form = forms.getOpen(item);
    var applicant = shelf.applicants().caller(caller, firm);
    if (firm != null && applicant.firm() == null) throw DraftProblems.notYours(firm);
    shelf.drafts().lockBeginning(caller);
    if (shelf.drafts().listOpen(caller).size() >= MOST) throw DraftProblems.tooMany(MOST);
    var taken = new HashMap<>(prefill.fill(applicant, form.everyCase(), item));
    var situation = form.situations().known(beginning.situation());
    var answers = values(taken);
    follow(form, situation, answers, taken);
    var content = new Draft.Content(situation, answers, taken, List.of(), null, null, "situation");
    var hours = new Draft.Hours(tools.now(), tools.now(), null);
    var version = form.version();
    var draft = new Draft(tools.ids().next(), item, version, firm, content, 1, hours, null, null);
    shelf.drafts().add(caller, draft);
    return draft.id();
  }

  private static HashMap<String, String> values(Map<String, Taken> taken) {
    var values = new HashMap<String, String>();
    taken.forEach((element, one) -> values.put(element, one.value()));
    return values;
  }

  @Transactional(readOnly = true)
  public Draft get(Caller caller, UUID id) {
    caller.mustBeSignedIn();
    return shelf.drafts().find(caller, id).orElseThrow(() -> DraftProblems.absent(id));
  }

  /// What stands in a draft, for a window that shows the person what was written for them before they confirm it.
  ///
  /// @param revision grows with each saving
  /// @param complete whether nothing stands against handing it in
  public record Written(
      String item, long revision, Map<String, String> answers, boolean complete) {}

  @Transactional(readOnly = true)
  public Written written(Caller caller, UUID id) {
    var draft = get(caller, id);
    var complete = draft.filled() != null || faults(caller, draft).isEmpty();
    return new Written(draft.item(), draft.revision(), draft.content().answers(), complete);
  }

  private Draft lockOpen(Caller caller, UUID id) {
    caller.mustBeSignedIn();
    var draft = shelf.drafts().lock(caller, id).orElseThrow(() -> DraftProblems.absent(id));
    if (draft.filled() != null) throw DraftProblems.handedIn();
    return draft;
  }

  /// The same sent once more by the same page leads to the same; what another device saved in between is not overwritten.
  @Transactional
  public Draft save(Caller caller, UUID id, Saving saving) {
    var draft = lockOpen(caller, id);
    if (draft.hours().removed() != null) throw DraftProblems.removed();
    var ownRetry = saving.page() != null && saving.page().equals(draft.savedBy());
    if (saving.revision() != draft.revision() && !ownRetry) throw DraftProblems.movedOn(draft);
    var form = forms.get(draft.item());
    var version = Math.min(saving.itemVersion(), form.version());
    var content = content(caller, draft, saving, form, version);
    shelf.papers().hang(caller, draft, DraftPapers.of(content, form));
    if (!content.materials().equals(draft.content().materials()))
      shelf.transcripts().ask(form, content.materials());
    var saved = draft.saved(content, version, tools.now(), saving.page());
    shelf.drafts().save(caller, saved);
    return saved;
  }

  private Draft.Content content(
      Caller caller, Draft draft, Saving saving, OfferedForm form, int version) {
    saving.mustFit();
    var materials =
        saving.materials().stream()
            .filter(one -> form.findMaterial(one.material()).isPresent())
            .toList();
    var taken = new HashMap<>(draft.content().taken());
    if (version > draft.itemVersion()) takeMore(caller, draft, form, taken);
    var situation = form.situations().known(saving.situation());
    var answers = new HashMap<>(Answers.cleaned(form.everyCase(), saving.answers()));
    follow(form, situation, answers, taken);
    return new Draft.Content(
        situation, answers, taken, materials, saving.delivery(), saving.pledge(), saving.step());
  }

  /// A field that follows from others goes on following them until somebody writes something else.
  private static void follow(
      OfferedForm form,
      Map<String, String> situation,
      Map<String, String> answers,
      Map<String, Taken> taken) {
    form.derived(situation, answers)
        .forEach((element, now) -> {
          var before = taken.get(element);
          var written = answers.getOrDefault(element, "");
          if (written.isBlank() || before != null && written.equals(before.value()))
            answers.put(element, now.value());
          taken.put(element, now);
        });
  }

  /// A new version may ask for something that the city knows.
  private void takeMore(Caller caller, Draft draft, OfferedForm form, Map<String, Taken> taken) {
    var applicant = shelf.applicants().caller(caller, draft.firm());
    prefill.fill(applicant, form.everyCase(), draft.item()).forEach(taken::putIfAbsent);
  }

  /// A paper that the caller handed in before, taken into this draft.
  @Transactional
  public UUID takePaper(Command command, Caller caller, UUID id, UUID paper) {
    var took =
        tools
            .log()
            .once(
                command,
                caller.name(),
                Took.class,
                () -> new Took(shelf.papers().again(caller, lockOpen(caller, id), paper)));
    return took.paper();
  }

  /// It can be taken back for some days.
  @Transactional
  public void remove(Caller caller, UUID id) {
    var draft = lockOpen(caller, id);
    if (draft.hours().removed() == null) shelf.drafts().save(caller, draft.removed(tools.now()));
  }

  @Transactional
  public void restore(Caller caller, UUID id) {
    shelf.drafts().save(caller, lockOpen(caller, id).removed(null));
  }

  /// What still stands against handing it in.
  List<DraftFault> faults(Caller caller, Draft draft) {
    var applicant = shelf.applicants().caller(caller, draft.firm());
    return completeness.of(draft, forms.get(draft.item()), applicant);
  }

  /// Hands a draft in: checks all of it, lets `take` make of it what it is to become, and closes it, all in one transaction. Once per command:
  /// the same command again gives what was handed in then and takes nothing.
  ///
  /// Its papers hang on [#papersOf] until `take` passes them on ([org.anlan.files.FileDesk#pass]).
  @Transactional
  public Filled handIn(Command command, Caller caller, UUID draft, Consumer<Filled> take) {
    caller.mustBeSignedIn();
    tools
        .log()
        .once(command, caller.name(), Begun.class, () -> new Begun(handIn(caller, draft, take)));
    return Objects.requireNonNull(get(caller, draft).filled());
  }

  private UUID handIn(Caller caller, UUID id, Consumer<Filled> take) {
    var draft = lockOpen(caller, id);
    if (draft.hours().removed() != null) throw DraftProblems.removed();
    var form = forms.getOpen(draft.item());
    if (draft.itemVersion() != form.version())
      throw DraftProblems.itemChanged(draft.itemVersion(), form.version());
    var faults = faults(caller, draft);
    if (!faults.isEmpty()) throw DraftProblems.incomplete(faults);
    var filled = Filling.of(draft, form);
    shelf.drafts().save(caller, draft.handedIn(filled, tools.now()));
    take.accept(filled);
    return id;
  }

  /// On what the papers of a draft hang.
  public static String papersOf(UUID draft) {
    return Draft.ownerOf(draft);
  }
}
