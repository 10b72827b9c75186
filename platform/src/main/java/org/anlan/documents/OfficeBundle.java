package org.anlan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anlan.files.KeptFiles;
import org.anlan.files.StoredFile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Documents with their red heads 红头文件 as the city's office system takes them in: of each the OFD as it was sealed, the PDF to read, and what it says of
/// itself. Nothing in them is written anew, so the seals hold.
@Component
public class OfficeBundle {

  private static final String ABOUT = "metadata.xml";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Documents documents;
  private final TemplateBook book;
  private final KeptFiles files;
  private final OfficeMetadata metadata;
  private final Environment settings;

  OfficeBundle(
      Documents documents,
      TemplateBook book,
      KeptFiles files,
      OfficeMetadata metadata,
      Environment settings) {
    this.documents = documents;
    this.book = book;
    this.files = files;
    this.metadata = metadata;
    this.settings = settings;
  }

  /// What holds of what was issued on these, in their order, a folder each. Whoever asks has asked for the right to each.
  ///
  /// @return how many documents; nothing is written where there is none
  public int write(List<String> abouts, OutputStream to) {
    var all =
        abouts.stream()
            .flatMap(about -> documents.listOf(about).stream())
            .filter(Document::isReady)
            .toList();
    if (all.isEmpty()) return 0;
    var contents = contents(all);
    try (var zip = new ZipOutputStream(to)) {
      for (var n = 0; n < all.size(); n++) put(zip, n + 1, all.get(n), contents);
    } catch (IOException e) {
      throw new UncheckedIOException("The documents could not be put together.", e);
    }
    return all.size();
  }

  /// Where the files of what they hang on lie, by their ids.
  private Map<UUID, Path> contents(List<Document> all) {
    return all.stream()
        .map(Document::about)
        .distinct()
        .flatMap(about -> files.listOn(about).stream())
        .collect(Collectors.toMap(StoredFile::id, files::content));
  }

  private void put(ZipOutputStream zip, int n, Document one, Map<UUID, Path> contents)
      throws IOException {
    var kept = Objects.requireNonNull(one.files());
    var title = book.get(one.template()).name().zh();
    var folder = "%03d %s".formatted(n, clean(one.number().text()));
    var ofd = clean(title) + ".ofd";
    var pdf = clean(title) + ".pdf";
    entry(zip, folder + "/" + ofd, Files.readAllBytes(content(contents, kept.ofd())));
    entry(zip, folder + "/" + pdf, Files.readAllBytes(content(contents, kept.pdf())));
    if (!metadata.isKept()) return;
    var values = new HashMap<>(one.values());
    values.putAll(Map.of("id", one.id().toString(), "kind", title, "title", title));
    values.putAll(Map.of("ofd", ofd, "pdf", pdf));
    values.putAll(Map.of("ofdSum", kept.ofdSha256(), "pdfSum", kept.pdfSha256()));
    values.put("address", settings.getProperty("anlan.public-url") + "/verify/" + one.code());
    entry(zip, folder + "/" + ABOUT, metadata.of(values));
  }

  private static Path content(Map<UUID, Path> contents, UUID id) {
    return Objects.requireNonNull(contents.get(id), "what is pressed is kept");
  }

  /// A name that every file system takes.
  private static String clean(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}〔〕（）_-]", "_");
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
