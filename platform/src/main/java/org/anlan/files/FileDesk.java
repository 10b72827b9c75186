package org.anlan.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.files.Reading.Picture;
import org.anlan.http.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes files in, hangs them on what they belong to, and says who gets them back.
@Component
public class FileDesk {

  private static final int BATCH = 200;

  private final StoredFiles files;
  private final Vault vault;
  private final Ids ids;
  private final InstantSource machineClock;
  private final Others others;

  /// Modules above: whoever knows who may see a file, and whoever listens to what goes.
  @Component("othersOfFiles")
  record Others(ObjectProvider<FileRights> rights, ApplicationEventPublisher listeners) {}

  FileDesk(StoredFiles files, Vault vault, Ids ids, InstantSource machineClock, Others others) {
    this.files = files;
    this.vault = vault;
    this.ids = ids;
    this.machineClock = machineClock;
    this.others = others;
  }

  /// Keeps a picture. Belongs into the transaction of the command.
  @Transactional
  StoredFile keep(Picture picture, byte[] original, FileName name, Caller caller) {
    return keep(ids.next(), picture, original, name.text(), StoredFile.Owner.of(caller));
  }

  /// Keeps a checked picture that came as an upload.
  @Transactional
  StoredFile keep(Upload upload, Picture picture, byte[] original) {
    return keep(upload.id(), picture, original, upload.name(), upload.owner());
  }

  private StoredFile keep(
      UUID id, Picture picture, byte[] original, String name, StoredFile.Owner owner) {
    files.lockForKeeping();
    var contents =
        new StoredFile.Contents(
            vault.keep(picture.full()), vault.keep(picture.thumb()), Digest.of(original));
    var file =
        new StoredFile(
            id,
            name,
            "image/jpeg",
            picture.full().length,
            picture.width(),
            picture.height(),
            contents,
            owner,
            null);
    files.add(file, machineClock.instant());
    return file;
  }

  /// Keeps a checked paper as it came.
  @Transactional
  StoredFile keep(Upload upload, PaperKind kind, Path part) {
    files.lockForKeeping();
    var content = vault.keep(part);
    var file =
        new StoredFile(
            upload.id(),
            upload.name(),
            kind.mediaType(),
            upload.length(),
            0,
            0,
            new StoredFile.Contents(content, null, content),
            upload.owner(),
            null);
    files.add(file, machineClock.instant());
    return file;
  }

  /// Keeps a document that the platform itself made; it hangs on its matter from the first moment.
  @Transactional(propagation = Propagation.MANDATORY)
  public StoredFile issue(String name, String mediaType, byte[] content, String owner) {
    files.lockForKeeping();
    var kept = vault.keep(content);
    var contents = new StoredFile.Contents(kept, null, kept);
    var file =
        new StoredFile(
            ids.next(),
            name,
            mediaType,
            content.length,
            0,
            0,
            contents,
            StoredFile.Owner.PLATFORM,
            null);
    files.add(file, machineClock.instant());
    files.attach(List.of(file.id()), owner, machineClock.instant());
    return file;
  }

  /// The file, if it is there and this caller may see it: who handed it in always, others by what it hangs on.
  public Optional<StoredFile> findVisible(UUID id, Caller caller) {
    return files.find(id).filter(file -> file.owner().is(caller) || shown(file, caller));
  }

  private boolean shown(StoredFile file, Caller caller) {
    var owner = file.attachedTo();
    return owner != null && others.rights().stream().anyMatch(right -> right.maySee(caller, owner));
  }

  /// The files of these ids, in that order, whoever may see them: for a module that shows what hangs on its own things.
  public List<StoredFile> list(Collection<UUID> ids) {
    return files.list(ids);
  }

  /// Hangs files on something, all or none: each must be the caller's own and hang on nothing yet.
  ///
  /// @param owner what they hang on from now on, such as `case:9901022026111630002174`
  /// @return the ids that could not be hung; then nothing was changed
  @Transactional
  public List<UUID> attach(Collection<UUID> ids, Caller caller, String owner) {
    var mine =
        files.list(ids).stream()
            .filter(file -> file.owner().is(caller) && file.attachedTo() == null)
            .map(StoredFile::id)
            .toList();
    var others = ids.stream().filter(id -> !mine.contains(id)).toList();
    if (!others.isEmpty()) return others;
    if (files.attach(ids, owner, machineClock.instant()) != ids.size())
      throw new IllegalStateException("Two requests hung the same file at once: " + ids);
    return List.of();
  }

  /// The same paper once more, for another use of whoever handed it in; its content is kept once. It hangs on nothing yet.
  ///
  /// @return empty for a paper that is not the caller's own
  @Transactional
  public Optional<StoredFile> again(UUID id, Caller caller) {
    files.lockForKeeping();
    return files
        .find(id)
        .filter(file -> file.owner().is(caller))
        .map(file -> file.as(ids.next(), StoredFile.Owner.of(caller)))
        .map(file -> {
          files.add(file, machineClock.instant());
          return file;
        });
  }

  /// Passes files on, within the caller's transaction: what hung on one thing hangs on another, as the papers of a draft on the matter that
  /// was made of it.
  ///
  /// @return how many there were
  @Transactional(propagation = Propagation.MANDATORY)
  public int pass(String from, String to) {
    return files.pass(from, to, machineClock.instant());
  }

  /// Takes out what hangs on nothing and was handed in longer ago than this.
  @Transactional
  public void forgetLoose(Duration kept) {
    files.lockForForgetting();
    doom(files.removeLoose(machineClock.instant().minus(kept), BATCH));
  }

  /// Destroys what hangs on something, within the caller's transaction. The contents leave the disk afterwards, where nothing else needs them.
  ///
  /// @return how many there were
  @Transactional(propagation = Propagation.MANDATORY)
  public int destroy(String owner) {
    var gone = files.removeOn(owner);
    doom(gone);
    return gone.size();
  }

  private void doom(Collection<StoredFile> gone) {
    files.doom(gone.stream().map(StoredFile::contents).flatMap(FileDesk::contents).toList());
  }

  /// Takes from the disk what was doomed and is not needed; a crash on the way leaves the rest to the next round.
  @Scheduled(fixedDelay = 10_000)
  @Transactional
  public void sweep() {
    if (!files.anyDoomed()) return;
    files.lockForForgetting();
    for (var content : files.takeDoomed(BATCH)) if (!files.needs(content)) forget(content);
  }

  private void forget(Digest content) {
    vault.forget(content);
    others.listeners().publishEvent(new Forgotten(content.hex()));
  }

  private static Stream<Digest> contents(StoredFile.Contents contents) {
    var thumb = contents.thumb();
    return thumb == null ? Stream.of(contents.full()) : Stream.of(contents.full(), thumb);
  }
}
