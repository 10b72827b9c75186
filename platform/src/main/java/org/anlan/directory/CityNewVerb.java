package org.anlan.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.cli.BadRows;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.Options;
import org.anlan.cli.TableOut;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import tools.jackson.databind.json.JsonMapper;

/// `anlan city new`: the folder of a real city to begin with.
public final class CityNewVerb {

  /// In the open sea, so that nobody takes the schematic map for a real one.
  private static final String CENTRE = "123.30,31.05";

  /// What is the same for every city to begin with.
  private static final List<String> TAKEN =
      List.of(
          "applications/sections.csv",
          "applications/sources.csv",
          "archive",
          "calendar",
          "codes",
          "decisions",
          "documents",
          "exchange/catalogue.json",
          "exchange/elements.csv",
          "exchange/grants.csv",
          "forms",
          "guide",
          "items/fields.csv",
          "items/settings.json",
          "items/synonyms.csv",
          "kinds",
          "licences/birth-certificate.json",
          "licences/business-licence.json",
          "licences/disability.json",
          "licences/driver-licence.json",
          "licences/food-business.json",
          "licences/health-certificate.json",
          "licences/household-register.json",
          "licences/id-card.json",
          "licences/marriage.json",
          "licences/real-estate.json",
          "licences/road-transport.json",
          "licences/senior-card.json",
          "licences/social-security-card.json",
          "licences/vehicle-operation.json",
          "notices",
          "oversight",
          "papers",
          "patrol",
          "procedures",
          "ratings",
          "open311.json");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CityNewVerb() {}

  /// @param example the city's folder that is followed unless `--like` names another
  public static Verb verb(Path example) {
    var options =
        List.of(
            new Verb.Option(
                "division", "CODE", true, "the prefecture: 4106, 410600 or 410600000000"),
            new Verb.Option("out", "DIR", true, "the folder to be made; it must not be there"),
            new Verb.Option(
                "like",
                "DIR",
                false,
                "the city whose kinds, procedures, rules, typical units and posts are taken over (default: ANLAN_CITY, else city)"),
            new Verb.Option(
                "centre",
                "LON,LAT",
                false,
                "where the schematic map lies (default %s, in the open sea)".formatted(CENTRE)));
    var words =
        """
        needs nothing of the platform. The divisions down to streets and towns come from a public table that ships; it is no official source and
        knows neither communities nor boundaries, English names, units or people.
        out    a folder that passes `anlan city check` and starts: divisions, one community and one unit grid for each street, a schematic
               map, typical units with made-up credit codes and vacant posts. Its README.md says what to replace, in which order.
               rows= counts divisions.

        anlan city new --division 410600 --out my-city\
        """;
    return new Verb(
            "city new",
            "make the folder of a real city to begin with",
            options,
            words,
            (given, bad) -> run(given, bad, example))
        .withErrors(given -> Path.of(given.path("out") + ".errors.csv"));
  }

  private static Verb.Tally run(Options options, BadRows bad, Path example) {
    var out = options.path("out").toAbsolutePath();
    if (Files.exists(out))
      throw new Unusable("%s: is there already; name a folder that is not".formatted(out));
    var table = new PublicDivisions();
    var head = head(table, options.find("division").orElseThrow());
    var counties = counties(table, head);
    var like = options.find("like").isPresent() ? options.path("like") : example;
    var files = new LinkedHashMap<>(NewCity.places(head, counties, lon(options), lat(options)));
    files.putAll(taken(like, head));
    files.putAll(staff(like, head, counties));
    files.put("README.md", Guide.of(head));
    write(out, files);
    long rows =
        1 + counties.size() + 2L * counties.stream().mapToInt(c -> c.streets().size()).sum();
    return new Verb.Tally(rows, 0, List.of("made %s for %s".formatted(out, head.name())));
  }

  private static NewCity.Head head(PublicDivisions table, String given) {
    var code = given.replaceFirst("(00000000|00)$", "");
    if (!code.matches("\\d{4}"))
      throw new Unusable(
          "--division '%s' is no prefecture: four digits, or six or twelve with zeros, such as 410600"
              .formatted(given));
    var found =
        table
            .find(code)
            .orElseThrow(() ->
                new Unusable(
                    "--division '%s' is not in the public table of divisions".formatted(given)));
    if (found.name().contains("直辖县"))
      throw new Unusable(
          "--division '%s' is no city but the counties right below its province".formatted(given));
    if (table.find(code + "00").isPresent())
      throw new Unusable(
          "--division '%s', %s, has no counties; the platform needs a city with counties"
              .formatted(given, found.name()));
    // Of a municipality the table has 市辖区 in the place of a prefecture.
    var name =
        found.name().equals("市辖区")
            ? table.find(code.substring(0, 2)).orElseThrow().name()
            : found.name();
    return new NewCity.Head(code, name);
  }

  private static List<NewCity.County> counties(PublicDivisions table, NewCity.Head head) {
    return table.below(head.code(), 6).stream()
        .map(county -> new NewCity.County(county, table.below(county.code(), 9)))
        .filter(county -> !county.streets().isEmpty())
        .toList();
  }

  private static double lon(Options options) {
    return centre(options)[0];
  }

  private static double lat(Options options) {
    return centre(options)[1];
  }

  private static double[] centre(Options options) {
    var given = options.find("centre").orElse(CENTRE);
    var parts = given.split(",");
    try {
      var centre = new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
      if (Math.abs(centre[0]) < 179 && Math.abs(centre[1]) < 85) return centre;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // Said below with the others.
    }
    throw new Unusable(
        "--centre '%s' is no longitude and latitude, such as 114.30,35.75".formatted(given));
  }

  /// Files of the example with the city's name in the place of its own.
  private static Map<String, String> taken(Path like, NewCity.Head head) {
    var old = JSON.readTree(read(like.resolve("city.json")));
    var name = old.path("name").asString("");
    var files = new LinkedHashMap<String, String>();
    for (var top : TAKEN)
      for (var file : list(like.resolve(top))) {
        var text = read(file);
        files.put(
            like.relativize(file).toString().replace('\\', '/'),
            text.replace(name, head.name())
                .replace(NewCity.shortened(name), head.shortName())
                .replace(old.path("nameEn").asString(""), head.name())
                .replace(old.path("code").asString(""), head.division())
                .replace(old.path("code").asString("").substring(0, 6), head.code() + "00"));
      }
    return files;
  }

  private static Map<String, String> staff(
      Path like, NewCity.Head head, List<NewCity.County> counties) {
    var folder = new CheckedFolder(like);
    var typical =
        new Typical(
            folder.table("directory/divisions.csv", "code", "name", "name_en"),
            folder.table("directory/units.csv", "uscc", "name", "level", "division", "duties"),
            folder.table("directory/posts.csv", "unit", "title", "roles", "division"));
    if (!folder.faults().isEmpty())
      throw new Unusable("%s: %s".formatted(like, folder.faults().getFirst()));
    var files = new LinkedHashMap<>(typical.of(head, counties));
    files.put("directory/people.csv", "id,name,name_en,sex,phone,birth\n");
    files.put("directory/holdings.csv", "person,post,valid_from,valid_to\n");
    files.put("directory/rosters.csv", "post,weekday,from,to\n");
    files.put("directory/leave.csv", "person,from,to,substitute,reason\n");
    return files;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read; --like names a city's folder".formatted(folder));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read; --like names a city's folder".formatted(file));
    }
  }

  /// Whole or not at all.
  private static void write(Path out, Map<String, String> files) {
    try {
      Files.createDirectories(out.getParent());
      var draft = TableOut.draftOf(out);
      for (var file : files.entrySet()) {
        var place = draft.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.writeString(place, file.getValue());
      }
      Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Unusable("%s: cannot be written: %s".formatted(out, e.getMessage()));
    }
  }
}
