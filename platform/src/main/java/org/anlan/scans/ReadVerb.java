package org.anlan.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.TableOut;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.rules.scans.Found;
import org.anlan.rules.scans.Legible;
import org.anlan.rules.scans.Quad;
import org.jspecify.annotations.Nullable;

/// `anlan read`: what stands on pictures of papers, by the same reading as the page's.
public final class ReadVerb {

  private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

  private final Scanning scanning;
  private final @Nullable Legible kind;
  private final LocalDate today;

  private ReadVerb(Scanning scanning, @Nullable Legible kind, LocalDate today) {
    this.scanning = scanning;
    this.kind = kind;
    this.today = today;
  }

  public static Verb verb(InstantSource machineClock) {
    var options =
        List.of(
            new Verb.Option("in", "FILE", true, "a picture (JPEG, PNG, WebP), or a folder of them"),
            new Verb.Option("out", "FILE", true, "what stands on each"),
            new Verb.Option(
                "as",
                "KIND",
                false,
                "identity-card or business-licence: its fields, not its lines"));
    var columns =
        """
        out    picture,field,value,sureness,note,box; without --as a row for each line, without field and note
               sureness: from 0 to 1, of a field that of its least sure letter. note: as_read; put_right where a sign that looks like another was
               changed so that the check character agrees; by_number where the identity number says it; doubtful where a check character does
               not agree. box: x y of four corners in pixels, clockwise from the first letter.

        anlan read --in card.jpg --as identity-card --out card.csv\
        """;
    return new Verb(
        "read",
        "read what stands on a picture of a paper",
        options,
        columns,
        (given, bad) -> run(given, bad, LocalDate.ofInstant(machineClock.instant(), CITY)));
  }

  private static Verb.Tally run(Options options, BadRows bad, LocalDate today) {
    var kind = options.find("as").map(ReadVerb::kind).orElse(null);
    var pictures = pictures(options.path("in"));
    try (var scanning = new Scanning();
        var out =
            TableOut.create(
                options.path("out"), "picture", "field", "value", "sureness", "note", "box")) {
      var verb = new ReadVerb(scanning, kind, today);
      for (var picture : pictures) verb.read(picture, out, bad);
      out.keep();
    }
    return new Verb.Tally(pictures.size(), bad.count());
  }

  private static Legible kind(String said) {
    return Legible.of(said)
        .orElseThrow(() ->
            new Unusable(
                "--as '%s': no such kind; it is identity-card or business-licence"
                    .formatted(said)));
  }

  private static List<Path> pictures(Path in) {
    if (Files.isRegularFile(in)) return List.of(in);
    try (var all = Files.list(in)) {
      return all.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new Unusable("%s: there is no such file or folder".formatted(in));
    }
  }

  private void read(Path picture, TableOut out, BadRows bad) {
    switch (scanning.read(bytes(picture))) {
      case Scan.Lines scan -> write(picture, scan, out);
      case Scan.Nothing() -> bad.add(picture, 0, "no text can be made out on it");
      case Scan.TooDark() -> bad.add(picture, 0, "it is too dark; take it again with more light");
      case Scan.NoPicture() ->
          bad.add(picture, 0, "it is no whole JPEG, PNG or WebP of at most 50 million pixels");
    }
  }

  private static byte[] bytes(Path picture) {
    try {
      return Files.readAllBytes(picture);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(picture, e.getMessage()));
    }
  }

  private void write(Path picture, Scan.Lines scan, TableOut out) {
    var name = String.valueOf(picture.getFileName());
    if (kind == null)
      for (var line : scan.lines())
        out.add(name, "", line.text(), share(line.sureness()), "", corners(line.box()));
    else for (var found : kind.find(scan.lines(), today)) write(name, found, out);
  }

  private static void write(String picture, Found found, TableOut out) {
    out.add(
        picture,
        found.field(),
        found.value(),
        share(found.sureness()),
        found.note().name().toLowerCase(Locale.ROOT),
        corners(found.box()));
  }

  private static String share(double sureness) {
    return String.format(Locale.ROOT, "%.4f", sureness);
  }

  private static String corners(Quad box) {
    return box.corners().stream()
        .map(point -> Math.round(point.x()) + " " + Math.round(point.y()))
        .collect(Collectors.joining(" "));
  }
}
