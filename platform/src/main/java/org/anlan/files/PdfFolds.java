package org.anlan.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unfolds every compressed stream of a PDF into nothing and counts, before anybody reads it whole: a bomb stops here.
final class PdfFolds {

  private static final long MOST_BYTES = 1024L * 1024 * 1024;

  /// An object stream is read into memory as a whole; none that people make is near this.
  private static final long MOST_IN_ONE = 200L * 1024 * 1024;

  private final ByteBuffer pdf;
  private long unfolded;

  private PdfFolds(ByteBuffer pdf) {
    this.pdf = pdf;
  }

  static Optional<Finding> look(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var folds = new PdfFolds(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      return folds.isBomb() ? Optional.of(bomb()) : Optional.empty();
    }
  }

  private boolean isBomb() {
    for (var place = next(0); place >= 0; place = next(place)) if (isBomb(place)) return true;
    return false;
  }

  /// Behind the next word `stream` and its line break.
  private int next(int from) {
    for (var at = from; at + 8 < pdf.limit(); at++) {
      if (pdf.get(at) != 's' || !isStream(at)) continue;
      var end = at + 6;
      if (pdf.get(end) == '\r') end++;
      if (pdf.get(end) == '\n') return end + 1;
    }
    return -1;
  }

  private boolean isStream(int at) {
    var word = "stream";
    for (var i = 0; i < word.length(); i++) if (pdf.get(at + i) != word.charAt(i)) return false;
    return at == 0 || pdf.get(at - 1) != 'd';
  }

  /// Whatever is not deflated ends at once.
  private boolean isBomb(int place) {
    var inflater = new Inflater();
    try {
      var sink = new byte[1 << 16];
      inflater.setInput(pdf.slice(place, pdf.limit() - place));
      var one = 0L;
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        var got = inflater.inflate(sink);
        if (got == 0) break;
        one += got;
        unfolded += got;
        if (one > MOST_IN_ONE || unfolded > MOST_BYTES) return true;
      }
      return false;
    } catch (DataFormatException notDeflated) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static Finding bomb() {
    return Finding.flawed(
        "unfolds-too-large",
        "PDF 展开后过大，像是压缩炸弹，不接受。请降低图片分辨率，“打印到 PDF”另存一份再上传。",
        "The PDF unfolds into too much, like a bomb. Lower the pictures' resolution and print it to a new PDF.");
  }
}
