package org.anlan.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.rules.csv.CsvStream;
import org.anlan.rules.scans.Found;
import org.anlan.rules.scans.Legible;

/// Draws papers of invented people and firms, wears them, reads them, and writes a row for each field: what stands there and what was read.
/// `ScanBench OUT COUNT LAYOUTS [PICTURES]`
public final class ScanBench {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
  private static final long SEED = 20260101;

  /// A way to draw a kind of paper.
  ///
  /// @param aside whether it was set aside: looked at once, when all was done
  /// @param shows the fields that stand there
  private record Layout(
      String name,
      Legible kind,
      boolean aside,
      List<String> shows,
      Function<Invented, Map<String, String>> what,
      Function<Map<String, String>, BufferedImage> draw) {}

  private static final List<String> FRONT =
      List.of("name", "sex", "nation", "birth", "address", "number");

  private static final List<String> BACK = List.of("issuer", "valid");

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout("card", Legible.IDENTITY_CARD, false, FRONT, Invented::person, Cards::flat),
          new Layout(
              "card-on-table",
              Legible.IDENTITY_CARD,
              false,
              FRONT,
              Invented::person,
              Cards::onTable),
          new Layout(
              "card-back", Legible.IDENTITY_CARD, false, BACK, Invented::person, Cards::back),
          new Layout(
              "card-copied",
              Legible.IDENTITY_CARD,
              true,
              Legible.IDENTITY_CARD.fields(),
              Invented::person,
              Cards::copied),
          new Layout(
              "licence",
              Legible.BUSINESS_LICENCE,
              false,
              Legible.BUSINESS_LICENCE.fields(),
              Invented::firm,
              Licences::across),
          new Layout(
              "licence-upright",
              Legible.BUSINESS_LICENCE,
              false,
              Legible.BUSINESS_LICENCE.fields(),
              Invented::firm,
              Licences::upright),
          new Layout(
              "licence-trader",
              Legible.BUSINESS_LICENCE,
              true,
              Legible.BUSINESS_LICENCE.fields(),
              Invented::trader,
              Licences::traders));

  private ScanBench() {}

  /// @param arguments where the table goes, how many papers of each layout, which layouts (`known`, `aside` or names parted by commas), and
  ///     perhaps a folder for the pictures
  public static void main(String[] arguments) throws IOException {
    if (!Paper.hasFonts())
      throw new IllegalStateException("Chinese fonts are missing: build/browser installs them.");
    var wanted = List.of(arguments[2].split(","));
    var pictures = arguments.length > 3 ? Files.createDirectories(Path.of(arguments[3])) : null;
    try (var scanning = new Scanning();
        var out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      out.write("layout,kind,aside,wear,paper,field,truth,read,note,cpu\n");
      for (var layout : LAYOUTS)
        if (wanted.contains(layout.name()) || wanted.contains(layout.aside() ? "aside" : "known"))
          for (int n = 0; n < Integer.parseInt(arguments[1]); n++)
            for (var wear : wears(n)) out.write(rows(scanning, layout, n, wear, pictures));
    }
    System.exit(0);
  }

  /// Each paper plain and in two of the other states, so that all come up equally often.
  private static List<Wear> wears(int paper) {
    int worn = Wear.values().length - 1;
    return List.of(
        Wear.PLAIN, Wear.values()[1 + paper * 2 % worn], Wear.values()[1 + (paper * 2 + 1) % worn]);
  }

  private static String rows(
      Scanning scanning,
      Layout layout,
      int number,
      Wear wear,
      @org.jspecify.annotations.Nullable Path pictures)
      throws IOException {
    var truth = layout.what().apply(new Invented(SEED + 31L * number + layout.name().hashCode()));
    var lots = new Random(SEED + number * 100L + wear.ordinal());
    var picture = wear.worn(layout.draw().apply(truth), lots);
    if (pictures != null)
      Files.write(pictures.resolve("%s-%d-%s.jpg".formatted(layout.name(), number, wear)), picture);
    long before = cpu();
    var scan = scanning.read(picture);
    long spent = (cpu() - before) / 1_000_000;
    var found =
        (scan instanceof Scan.Lines lines
                ? layout.kind().find(lines.lines(), TODAY)
                : List.<Found>of())
            .stream().collect(Collectors.toMap(Found::field, one -> one));
    var paper = new Worn(layout, number, wear);
    return layout.shows().stream()
        .filter(truth::containsKey)
        .map(field -> paper.row(field, truth.getOrDefault(field, ""), found.get(field), spent))
        .collect(Collectors.joining());
  }

  /// One paper in one state.
  private record Worn(Layout layout, int number, Wear wear) {

    private String row(
        String field, String truth, @org.jspecify.annotations.Nullable Found found, long spent) {
      return CsvStream.write(
              List.of(
                  layout.name(),
                  layout.kind().code(),
                  Boolean.toString(layout.aside()),
                  wear.name().toLowerCase(java.util.Locale.ROOT),
                  Integer.toString(number),
                  field,
                  truth,
                  found == null ? "" : found.value(),
                  found == null ? "" : found.note().name(),
                  Long.toString(spent)))
          + "\n";
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
