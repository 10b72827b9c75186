package org.anlan.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.access.Scopes;
import org.anlan.cases.Keeping;
import org.anlan.directory.Directory;
import org.anlan.documents.DocumentDesk;
import org.anlan.files.FileRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The paper 档案销毁清册 of a list that was carried out: numbered, sealed, kept for ever, read by those who keep the archive.
@Component
class DestructionPaper implements FileRights {

  static final String TEMPLATE = "destruction-list";

  /// What the template may ask for.
  static final Set<String> GIVEN =
      Set.of("list", "count", "drawn", "appraised", "carried", "items", "spared", "opinion");

  private static final String PREFIX = "destruction:";

  /// Whom and what it names.
  @Component
  record Names(Directory directory, Keeping keeping, Archiving.Time time) {
    String person(String id) {
      return directory.findPerson(id).map(found -> Masking.name(found.name().zh())).orElse(id);
    }
  }

  private final DocumentDesk documents;
  private final Names names;
  private final DestructionLists lists;
  private final Scopes scopes;

  DestructionPaper(DocumentDesk documents, Names names, DestructionLists lists, Scopes scopes) {
    this.documents = documents;
    this.names = names;
    this.lists = lists;
    this.scopes = scopes;
    documents.willGive(TEMPLATE, GIVEN);
  }

  static String about(DestructionList list) {
    return Destruction.subject(list);
  }

  /// Within the transaction that ends the list.
  void issue(DestructionList list, List<DestructionList.Item> items) {
    var destroyed = of(items, DestructionList.Outcome.DESTROYED);
    var values =
        Map.of(
            "list", list.number(),
            "count", String.valueOf(destroyed.size()),
            "drawn", by(list.drawn()),
            "appraised", by(list.decided()),
            "carried", by(list.carried()),
            "opinion", String.valueOf(list.opinion()).replaceAll("\\s*\\n\\s*", " "),
            "items", words(destroyed),
            "spared", words(of(items, DestructionList.Outcome.SPARED)));
    documents.issue(new DocumentDesk.Wish(TEMPLATE, about(list), list.unit(), values));
  }

  private static List<DestructionList.Item> of(
      List<DestructionList.Item> items, DestructionList.Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).toList();
  }

  private String by(DestructionList.@Nullable By by) {
    return by == null ? "" : names.person(by.person()) + "，" + names.time().day(by.at());
  }

  private String words(List<DestructionList.Item> items) {
    if (items.isEmpty()) return "无。";
    return items.stream().map(this::words).collect(Collectors.joining("；", "", "。"));
  }

  private String words(DestructionList.Item item) {
    LocalDate closed = names.time().day(item.closedAt());
    var facts =
        "%s（%s，%s办结，%s %s，%s到期"
            .formatted(
                item.number().shown(),
                names.keeping().kindName(item.kind()).zh(),
                closed,
                item.code(),
                item.period(),
                item.dueOn());
    var why = item.why();
    return why == null ? facts + "）" : facts + "，" + why.zh() + "）";
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    return attachedTo.startsWith(PREFIX)
        && caller.has(Clerk.ARCHIVIST)
        && lists.list(scopes.ofStaff(caller)).stream()
            .anyMatch(list -> about(list).equals(attachedTo));
  }
}
