package org.anlan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The letters that documents are written in: fonts that ship with the platform (Droid Sans Fallback for Chinese, Liberation Sans for
/// Latin), or before them the city's own (`ANLAN_FONT`, a TrueType file such as 仿宋). What a document uses of them is embedded.
@Component
class Typeface {

  private static final String CHINESE = "/fonts/DroidSansFallback.ttf";

  /// Comes with PDFBox.
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// @param at which font
  record Run(int at, String words) {}

  private record Face(byte[] file, TrueTypeFont font, CmapLookup glyphs, double units) {
    int glyph(int character) {
      return glyphs.getGlyphId(character);
    }

    double width(int character) {
      try {
        return font.getAdvanceWidth(glyph(character)) / units;
      } catch (IOException e) {
        throw new UncheckedIOException("The font cannot be read.", e);
      }
    }
  }

  private final List<Face> faces = new ArrayList<>();

  Typeface(@Value("${anlan.documents.font:}") String own) {
    if (!own.isBlank()) faces.add(face(own, read(Path.of(own))));
    faces.add(face("of Latin letters", read(PDDocument.class.getResourceAsStream(LATIN))));
    faces.add(face("of Chinese", read(Typeface.class.getResourceAsStream(CHINESE))));
  }

  private static Face face(String name, byte[] file) {
    try {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      return new Face(file, font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The font %s is no TrueType font with outlines; leave ANLAN_FONT blank for those that ship."
              .formatted(name),
          e);
    }
  }

  private static byte[] read(@org.jspecify.annotations.Nullable InputStream shipped) {
    try (shipped) {
      if (shipped == null)
        throw new IllegalStateException("The platform was built without a font.");
      return shipped.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path own) {
    try {
      return Files.readAllBytes(own);
    } catch (IOException e) {
      throw new UncheckedIOException("The font that ANLAN_FONT names cannot be read: " + own, e);
    }
  }

  int count() {
    return faces.size();
  }

  /// As it was read once; a document takes what it shows and leaves it open.
  TrueTypeFont font(int at) {
    return faces.get(at).font();
  }

  /// The font of Chinese, for pictures.
  InputStream chinese() {
    return new ByteArrayInputStream(faces.getLast().file());
  }

  /// How wide the words are when characters are one high.
  double width(String words) {
    return words.codePoints().map(this::shown).mapToDouble(c -> faces.get(face(c)).width(c)).sum();
  }

  /// The words in pieces, each with the font that has it.
  List<Run> runs(String words) {
    var runs = new ArrayList<Run>();
    for (var c : words.codePoints().map(this::shown).toArray()) {
      var at = face(c);
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last == null || last.at() != at) runs.add(new Run(at, Character.toString(c)));
      else runs.set(runs.size() - 1, new Run(at, last.words() + Character.toString(c)));
    }
    return runs;
  }

  /// What no font can show becomes a question mark.
  private int shown(int character) {
    return face(character) < 0 ? '?' : character;
  }

  private int face(int character) {
    for (var at = 0; at < faces.size(); at++) if (faces.get(at).glyph(character) != 0) return at;
    return -1;
  }
}
