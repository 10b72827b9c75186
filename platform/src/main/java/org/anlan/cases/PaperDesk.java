package org.anlan.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.files.FileDesk;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Papers as evidence on a case: handed in and read by staff, never by reporters. Adding one changes nothing that can be done on the case,
/// so nobody's page is stale.
@Service
class PaperDesk {

  static final String ACT = "papers-added";

  /// What the papers of a case hang on is what its pictures hang on, with this behind it.
  static final String PAPERS = "/papers";

  private static final int MOST = 9;

  /// What is left of an act for a retry.
  record Done(String number) {}

  /// A paper and the event that brought it.
  record Kept(Papers.Paper paper, org.anlan.files.StoredFile file) {}

  private final Acts acts;
  private final Sight sight;
  private final Once once;
  private final FileDesk files;
  private final InstantSource businessClock;

  PaperDesk(Acts acts, Sight sight, Once once, FileDesk files, InstantSource businessClock) {
    this.acts = acts;
    this.sight = sight;
    this.once = once;
    this.files = files;
    this.businessClock = businessClock;
  }

  Answer<Done> add(
      Command command,
      Caller caller,
      CaseNumber number,
      List<UUID> papers,
      @Nullable String words) {
    return once.run(command, caller, Done.class, () -> add(caller, number, papers, words));
  }

  private Done add(Caller caller, CaseNumber number, List<UUID> papers, @Nullable String words) {
    var file = sight.lockAsStaff(number, caller);
    if (file.ended()) throw new Refused(new Refusal.NotAllowed(ACT, ended()));
    var distinct = Checks.photos(papers, "paper", 1, MOST);
    var said = Checks.comment(words);
    var at = new Situation(file, caller, List.of(), null, businessClock.instant());
    var unknown = files.attach(distinct, caller, owner(file));
    if (!unknown.isEmpty()) throw new Refused(new Refusal.PhotosUnknown(unknown));
    var event =
        at.event(ACT, file.stage(), said)
            .inside()
            .with(Map.of("papers", Integer.toString(distinct.size())));
    int seq = acts.shelves().history().add(file, event);
    for (var paper : distinct)
      acts.shelves().papers().add(file, new Papers.Paper(paper, "paper", seq, at.now()));
    acts.news(file);
    return new Done(number.text());
  }

  static String owner(CaseFile file) {
    return Pictures.owner(file) + PAPERS;
  }

  private static Texts ended() {
    return new Texts(
        "案件已经办结，不能再加证据材料。需要补充请先重新办理。",
        "The case has ended and takes no more evidence. Reopen it first.");
  }

  List<Kept> list(CaseFile file) {
    var rows = acts.shelves().papers().listPapers(file);
    var kept = files.list(rows.stream().map(Papers.Paper::file).toList());
    return rows.stream()
        .flatMap(row ->
            kept.stream().filter(one -> one.id().equals(row.file())).map(one -> new Kept(row, one)))
        .toList();
  }
}
