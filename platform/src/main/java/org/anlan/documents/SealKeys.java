package org.anlan.documents;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorException;

/// The keys of the seals, a file each: the private key and its certificate (PEM, RFC 7468). As with the other keys of the home it is the file's rights that
/// guard it; a password beside it would guard nothing, and deriving keys from it is slow.
final class SealKeys {

  record Pair(PrivateKey key, X509Certificate certificate) {}

  /// Of the files that older homes have.
  private static final char[] OLD_PASSWORD = "anlan".toCharArray();

  private final Path folder;

  SealKeys(Path folder) {
    this.folder = folder;
  }

  /// @param place the file's name without its end
  Optional<Pair> find(String place)
      throws IOException, GeneralSecurityException, OperatorException {
    var file = folder.resolve(place + ".pem");
    if (Files.exists(file)) return Optional.of(read(file));
    var old = folder.resolve(place + ".p12");
    return Files.exists(old) ? Optional.of(keep(place, readOld(old))) : Optional.empty();
  }

  private static Pair read(Path file) throws IOException, GeneralSecurityException {
    try (var parser = new PEMParser(Files.newBufferedReader(file))) {
      var key = (PrivateKeyInfo) Objects.requireNonNull(parser.readObject());
      var certificate = (X509CertificateHolder) Objects.requireNonNull(parser.readObject());
      return new Pair(
          new JcaPEMKeyConverter().setProvider(LocalSeals.BC).getPrivateKey(key),
          new JcaX509CertificateConverter().setProvider(LocalSeals.BC).getCertificate(certificate));
    }
  }

  private static Pair readOld(Path file) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12", LocalSeals.BC);
    try (var in = Files.newInputStream(file)) {
      store.load(in, OLD_PASSWORD);
    }
    var key = (PrivateKey) store.getKey("seal", OLD_PASSWORD);
    return new Pair(key, (X509Certificate) store.getCertificate("seal"));
  }

  /// @return what is kept there now: another platform on the same folder may have been first
  Pair keep(String place, Pair drawn)
      throws IOException, GeneralSecurityException, OperatorException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var file = folder.resolve(place + ".pem");
    var fresh = Files.createTempFile(folder, "seal", ".new", own);
    try {
      try (var out = new JcaPEMWriter(Files.newBufferedWriter(fresh))) {
        out.writeObject(new JcaPKCS8Generator(drawn.key(), null));
        out.writeObject(drawn.certificate());
      }
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException drawnMeanwhile) {
      return read(file);
    } finally {
      Files.delete(fresh);
    }
    return drawn;
  }
}
