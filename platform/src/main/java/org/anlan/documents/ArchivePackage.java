package org.anlan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A package for the archive: the matter's record, its papers, pictures and documents, a description after DA/T 48-2009 (EEP, much simplified:
/// its elements' names, one level, no signature of its own), and the sums of them all. The same contents give the same bytes, so that one
/// that was changed anywhere is found.
public final class ArchivePackage {

  static final String METADATA = "metadata.xml";
  static final String MANIFEST = "manifest.sha256";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /// What the package is of.
  ///
  /// @param retention how long it is kept, such as `30y`
  public record About(
      String number, String title, String unit, Instant from, Instant to, String retention) {}

  /// Something that can be read twice.
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;

    static Content of(byte[] bytes) {
      return () -> new ByteArrayInputStream(bytes);
    }

    static Content of(Path file) {
      return () -> Files.newInputStream(file);
    }
  }

  private record Line(String name, String sum, long bytes) {}

  private final ZipOutputStream zip;
  private final List<Line> lines = new ArrayList<>();

  public ArchivePackage(OutputStream out) {
    this.zip = new ZipOutputStream(out, UTF_8);
  }

  /// @param name its place in the package; what is no letter, digit or mark of a name becomes a line
  /// @return SHA-256 of what was put in, in hexadecimal digits
  public String add(String name, Content content) {
    try {
      var clean = name.replaceAll("[^\\p{L}\\p{N}()〔〕（）._/-]", "_").replace("..", "_");
      var line = write(clean, content);
      lines.add(line);
      return line.sum();
    } catch (IOException e) {
      throw new UncheckedIOException("The package cannot be written.", e);
    }
  }

  public void finish(About about) {
    add(METADATA, Content.of(metadata(about)));
    var sums = new StringBuilder();
    lines.forEach(line -> sums.append(line.sum()).append("  ").append(line.name()).append('\n'));
    try {
      write(MANIFEST, Content.of(sums.toString().getBytes(UTF_8)));
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("The package cannot be written.", e);
    }
  }

  /// Stored as it is: how something is pressed together differs between programs.
  private Line write(String name, Content content) throws IOException {
    var sha = sha256();
    var crc = new CRC32();
    long bytes;
    try (var in = new CheckedInputStream(new DigestInputStream(content.open(), sha), crc)) {
      bytes = in.transferTo(OutputStream.nullOutputStream());
    }
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes);
    entry.setCompressedSize(bytes);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    try (var in = content.open()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return new Line(name, HexFormat.of().formatHex(sha.digest()), bytes);
  }

  /// Writes the files of a package anew in this order, its list last.
  static void copy(OutputStream out, ZipFile from, Collection<String> names) throws IOException {
    var copy = new ArchivePackage(out);
    for (var name : names) copy.write(name, () -> from.getInputStream(from.getEntry(name)));
    copy.write(MANIFEST, () -> from.getInputStream(from.getEntry(MANIFEST)));
    copy.zip.finish();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private byte[] metadata(About about) {
    var files = new StringBuilder();
    for (var line : lines)
      files.append(
          "    <电子文件>\n      <名称>%s</名称>\n      <字节数>%d</字节数>\n      <摘要 算法=\"SHA-256\">%s</摘要>\n    </电子文件>\n"
              .formatted(OfdPress.escaped(line.name()), line.bytes(), line.sum()));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <电子文件封装包 说明="参照 DA/T 48-2009 简化">
      <封装包类型>原始型</封装包类型>
      <档号>%s</档号>
      <题名>%s</题名>
      <责任者>%s</责任者>
      <起始时间>%s</起始时间>
      <办结时间>%s</办结时间>
      <保管期限>%s</保管期限>
      <文件>
    %s  </文件>
    </电子文件封装包>
    """
        .formatted(
            OfdPress.escaped(about.number()),
            OfdPress.escaped(about.title()),
            OfdPress.escaped(about.unit()),
            about.from(),
            about.to(),
            OfdPress.escaped(about.retention()),
            files)
        .getBytes(UTF_8);
  }
}
