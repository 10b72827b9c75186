package org.anlan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.anlan.http.Texts;
import org.anlan.ledger.ProofFile;
import org.anlan.rules.retention.Property;

/// Checks a package of the archive without the platform: every file against its sum, every document against its signature,
/// every proof by itself, and the package itself byte by byte against the one that these contents give.
public final class ArchiveCheck {

  /// @param name of the file in the package; of the package where it is itself what is wrong
  /// @param property which of the four it lacks
  public record Flaw(Property property, String name, Texts words) {}

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
  private static final String PACKAGE = "package";

  private final Path file;
  private final List<Flaw> flaws = new ArrayList<>();
  private long files;

  private ArchiveCheck(Path file) {
    this.file = file;
  }

  public record Report(long files, List<Flaw> flaws) {}

  public static Report check(Path file) throws IOException {
    var check = new ArchiveCheck(file);
    try (var zip = new ZipFile(file.toFile(), UTF_8)) {
      check.check(zip);
    } catch (ZipException broken) {
      check.flaw(Property.USABLE, PACKAGE, "打不开", "is no zip that opens: " + broken.getMessage());
    }
    return new Report(Math.max(check.files, check.flaws.size()), check.flaws);
  }

  private void flaw(Property property, String name, String zh, String en) {
    flaws.add(new Flaw(property, name, new Texts(zh, en)));
  }

  private void check(ZipFile zip) throws IOException {
    var sums = manifest(zip);
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var name = entries.nextElement().getName();
      if (!name.equals(ArchivePackage.MANIFEST) && !sums.containsKey(name))
        flaw(Property.COMPLETE, name, "在包里，但不在清单中", "is in the package but not in its list");
    }
    for (var sum : sums.entrySet()) check(zip, sum.getKey(), sum.getValue());
    files = sums.size();
    if (flaws.isEmpty()) compareWhole(zip, sums);
  }

  private Map<String, String> manifest(ZipFile zip) throws IOException {
    var sums = new LinkedHashMap<String, String>();
    var entry = zip.getEntry(ArchivePackage.MANIFEST);
    if (entry == null) {
      flaw(Property.COMPLETE, ArchivePackage.MANIFEST, "缺少", "is missing");
      return sums;
    }
    try (var in = zip.getInputStream(entry)) {
      for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        var read = LINE.matcher(line);
        if (!read.matches())
          flaw(
              Property.USABLE,
              ArchivePackage.MANIFEST,
              "有一行无法识别：" + line,
              "has a line that cannot be read: " + line);
        else sums.put(read.group(2), read.group(1));
      }
    } catch (ZipException damaged) {
      flaw(Property.USABLE, ArchivePackage.MANIFEST, "已损坏", "is damaged");
    }
    return sums;
  }

  private void check(ZipFile zip, String name, String sum) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      flaw(Property.COMPLETE, name, "在清单中，但包里没有", "is in the list but missing");
      return;
    }
    var sha = ArchivePackage.sha256();
    try (var in = new DigestInputStream(zip.getInputStream(entry), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException damaged) {
      flaw(Property.USABLE, name, "已损坏", "is damaged: " + damaged.getMessage());
      return;
    }
    if (!HexFormat.of().formatHex(sha.digest()).equals(sum))
      flaw(Property.AUTHENTIC, name, "与放入时不一致", "is not as it was put in");
    else if (name.startsWith("documents/")) signature(zip, name);
    else if (name.startsWith("proofs/")) proof(zip, name);
  }

  private void signature(ZipFile zip, String name) throws IOException {
    byte[] content;
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      content = in.readAllBytes();
    }
    if (name.endsWith(".pdf") && !PdfSeal.isWhole(content))
      flaw(Property.AUTHENTIC, name, "签名无效", "has no good signature");
    if (name.endsWith(".ofd") && !(OfdSeal.check(content) instanceof OfdSeal.Checked.Whole))
      flaw(Property.AUTHENTIC, name, "签名无效", "has no good signature");
  }

  private void proof(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      ProofFile.flawOf(new String(in.readAllBytes(), UTF_8))
          .ifPresent(
              why -> flaw(Property.AUTHENTIC, name, "不能证明：" + why, "proves nothing: " + why));
    }
  }

  /// Contents that are right can lie in a package that was changed between them.
  private void compareWhole(ZipFile zip, Map<String, String> sums) throws IOException {
    try (var whole = Files.newInputStream(file);
        var same = new Same(new java.io.BufferedInputStream(whole))) {
      ArchivePackage.copy(same, zip, sums.keySet());
      if (same.differs || same.more())
        flaw(
            Property.AUTHENTIC,
            PACKAGE,
            "在文件之间被改动，约在第 %d 字节".formatted(same.at),
            "was changed between its files, near byte " + same.at);
    }
  }

  /// Compares what is written with what is read.
  private static final class Same extends OutputStream {
    private final InputStream expected;
    private boolean differs;
    private long at;

    Same(InputStream expected) {
      this.expected = expected;
    }

    @Override
    public void write(int b) throws IOException {
      if (differs) return;
      differs = expected.read() != (b & 0xFF);
      if (!differs) at++;
    }

    boolean more() throws IOException {
      return expected.read() >= 0;
    }
  }
}
