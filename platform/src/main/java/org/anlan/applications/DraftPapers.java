package org.anlan.applications;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.files.FileDesk;
import org.anlan.files.StoredFile;
import org.springframework.stereotype.Component;

/// The papers of a draft: they hang on it from the first saving on, so that they stay as long as it does.
@Component
class DraftPapers {

  private final FileDesk files;

  DraftPapers(FileDesk files) {
    this.files = files;
  }

  /// Every paper that a draft names, as material or as answer to a field.
  static Set<UUID> of(Draft.Content content, OfferedForm form) {
    var materials =
        content.materials().stream().flatMap(one -> Optional.ofNullable(one.paper()).stream());
    var answers =
        form.fileElements().stream()
            .flatMap(element -> Optional.ofNullable(content.answers().get(element)).stream())
            .flatMap(text -> id(text).stream());
    return Stream.concat(materials, answers).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Hangs those on the draft that do not hang there yet; one that is somebody else's or used elsewhere is refused.
  void hang(Caller caller, Draft draft, Collection<UUID> papers) {
    var there =
        files.list(papers).stream()
            .filter(file -> draft.owner().equals(file.attachedTo()))
            .map(StoredFile::id)
            .collect(Collectors.toSet());
    var fresh = papers.stream().filter(paper -> !there.contains(paper)).toList();
    var refused = files.attach(fresh, caller, draft.owner());
    if (!refused.isEmpty()) throw DraftProblems.paper("materials", refused.getFirst());
  }

  List<StoredFile> list(Collection<UUID> papers) {
    return files.list(papers);
  }

  /// One of the caller's own from before, for use in this draft.
  UUID again(Caller caller, Draft draft, UUID paper) {
    var copy =
        files.again(paper, caller).orElseThrow(() -> DraftProblems.paper("paper", paper)).id();
    hang(caller, draft, List.of(copy));
    return copy;
  }

  void destroy(UUID draft) {
    files.destroy(Draft.ownerOf(draft));
  }
}
