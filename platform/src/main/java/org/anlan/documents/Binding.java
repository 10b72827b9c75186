package org.anlan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anlan.files.KeptFiles;
import org.anlan.files.StoredFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/// Binds documents of many matters into one file for the printer. It is a copy on paper that is made with it: the seals of the parts can be seen and, in the
/// bound file, no longer be checked by a program; the QR code on each sheet leads to where it is checked.
@Component
public class Binding {

  private final Documents documents;
  private final KeptFiles files;

  Binding(Documents documents, KeptFiles files) {
    this.documents = documents;
    this.files = files;
  }

  /// What holds of what was issued on these, in their order. Whoever asks has asked for the right to each.
  ///
  /// @param duplex begins each document on a front page
  /// @return how many documents; nothing is written where there is none
  public int bind(List<String> abouts, boolean duplex, OutputStream to) {
    var all = abouts.stream().flatMap(this::valid).toList();
    if (all.isEmpty()) return 0;
    try (var whole = new PDDocument()) {
      for (var one : all) append(whole, one, duplex);
      whole.save(to);
    } catch (IOException e) {
      throw new UncheckedIOException("The documents could not be bound.", e);
    }
    return all.size();
  }

  private Stream<StoredFile> valid(String about) {
    var wanted =
        documents.listOf(about).stream()
            .filter(Document::isReady)
            .map(one -> Objects.requireNonNull(one.files()).pdf())
            .toList();
    return files.listOn(about).stream().filter(file -> wanted.contains(file.id()));
  }

  private void append(PDDocument whole, StoredFile one, boolean duplex) throws IOException {
    if (duplex && whole.getNumberOfPages() % 2 == 1)
      whole.addPage(new PDPage(whole.getPage(0).getMediaBox()));
    var content = java.nio.file.Files.readAllBytes(files.content(one));
    try (var part =
        Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      new PDFMergerUtility().appendDocument(whole, part);
    }
  }
}
