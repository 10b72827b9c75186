package org.anlan.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.codes.LicenceId;
import org.anlan.rules.csv.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the licences of the city's folder in that were issued before (`licences/records.csv`), at a start and only when the file changed.
@Component
class CityLicences implements ApplicationRunner {

  static final String FILE = "licences/records.csv";

  private final Path file;
  private final Licences licences;
  private final LoadedLicences loaded;
  private final Issuing.Tools tools;
  private final TransactionTemplate transaction;

  CityLicences(
      @Value("${anlan.city}") String city,
      Licences licences,
      LoadedLicences loaded,
      Issuing.Tools tools,
      TransactionTemplate transaction) {
    this.file = Path.of(city).resolve(FILE);
    this.licences = licences;
    this.loaded = loaded;
    this.tools = tools;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!Files.isRegularFile(file) || tools.kinds().list().isEmpty()) return;
    var text = text();
    var checksum = checksum(text);
    transaction.executeWithoutResult(status -> {
      if (!loaded.isNew(FILE, checksum)) return;
      licences.replaceThoseOfTheCity(Csv.read(text).stream().map(this::licence).toList());
      loaded.note(FILE, checksum);
    });
  }

  private Licence licence(Csv.Row row) {
    var kind = tools.kinds().get(row.get("kind"));
    var place = List.of(row.get("issuer").split("@"));
    var county = place.getLast();
    var unit =
        tools
            .kinds()
            .unit(place.getFirst(), kind.level(), county)
            .orElseThrow(() -> new IllegalStateException("Nobody has " + place));
    var id = new LicenceId(tools.kinds().type(kind), unit.uscc(), row.get("serial"), 1);
    var issued = LocalDate.parse(row.get("issued"));
    return new Licence(
        unit.division().substring(0, 6),
        id.text(),
        kind.code(),
        row.get("number"),
        unit.uscc(),
        row.get("holder"),
        row.get("holder_name"),
        issued,
        issued,
        day(row.get("valid_to")),
        Licence.State.of(row.get("state")),
        tools.businessClock().instant(),
        null,
        face(row.get("face")),
        null,
        null,
        null);
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isBlank() ? null : LocalDate.parse(cell);
  }

  /// Reads `name=…; kind=…`.
  static Map<String, String> face(String cell) {
    var values = new LinkedHashMap<String, String>();
    for (var part : cell.split("; ")) {
      var sides = List.of(part.split("=", 2));
      if (sides.size() != 2)
        throw new IllegalArgumentException("'%s' is not like name=value".formatted(part));
      values.put(sides.getFirst(), sides.getLast());
    }
    return values;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  private static String checksum(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
