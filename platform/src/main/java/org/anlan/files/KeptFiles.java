package org.anlan.files;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What hangs on something and where its contents lie, for a package of the archive. Whoever asks has asked for the right to it.
@Component
public class KeptFiles {

  private final StoredFiles files;
  private final Vault vault;

  KeptFiles(StoredFiles files, Vault vault) {
    this.files = files;
    this.vault = vault;
  }

  /// Of a home, without a platform that runs on it.
  public static KeptFiles of(JdbcClient db, Path home) {
    return new KeptFiles(new StoredFiles(db), new Vault(home.toString()));
  }

  public List<StoredFile> listOn(String owner) {
    return files.listOn(owner);
  }

  public Path content(StoredFile file) {
    return vault.get(file.contents().full());
  }

  /// @param sha256 as a [StoredFile] names it
  public Path content(String sha256) {
    return vault.get(new Digest(sha256));
  }
}
