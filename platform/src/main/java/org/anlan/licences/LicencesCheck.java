package org.anlan.licences;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Mask;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.CheckedTable;
import org.anlan.directory.DirectoryCheck;
import org.anlan.rules.csv.Csv;

/// Everything that is wrong with the kinds of licence of a city's folder and the licences that it takes over.
public final class LicencesCheck {

  private static final String RECORDS =
      "kind,serial,number,holder,holder_name,issuer,issued,valid_to,state,face";

  private final CheckedFolder city;
  private final DirectoryCheck.Names names;
  private final Map<String, LicenceKind> kinds = new HashMap<>();
  private final Set<String> types = new HashSet<>();

  private LicencesCheck(CheckedFolder city, DirectoryCheck.Names names) {
    this.city = city;
    this.names = names;
  }

  /// The template that this module issues by, and what it gives.
  public static Map<String, Set<String>> papers(CheckedFolder city) {
    return city.list(LicenceKinds.FOLDER, ".json").isEmpty()
        ? Map.of()
        : Map.of(LicencePaper.TEMPLATE, LicencePaper.GIVEN);
  }

  public static void check(CheckedFolder city, DirectoryCheck.Names names) {
    var check = new LicencesCheck(city, names);
    for (var file : city.list(LicenceKinds.FOLDER, ".json"))
      city.json(file, LicenceKind.class).ifPresent(kind -> check.kind(file, kind));
    if (city.has(CityLicences.FILE)) check.records();
  }

  private void kind(String file, LicenceKind kind) {
    if (kinds.putIfAbsent(kind.code(), kind) != null)
      city.faultAt(file, "/code", "'%s' is there twice".formatted(kind.code()));
    if (!kind.number().matches("\\d{3}")) city.faultAt(file, "/number", "has three digits");
    if (!types.add(kind.definer() + kind.number()))
      city.faultAt(file, "/number", "stands for another kind of the same definer");
    if (!LicenceKind.HOLDERS.contains(kind.holder()))
      city.faultAt(file, "/holder", "is none of " + LicenceKind.HOLDERS);
    if (!LicenceKind.LEVELS.contains(kind.level()))
      city.faultAt(file, "/level", "is none of " + LicenceKind.LEVELS);
    duty(file, "/definer", kind.definer());
    for (var duty : kind.issuers()) duty(file, "/issuers", duty);
    fields(file, kind);
    uses(file, kind);
  }

  private void duty(String file, String pointer, String duty) {
    var there =
        names.duties().getOrDefault(duty, List.of()).stream()
            .anyMatch(place -> place.level().equals("city"));
    if (!there)
      city.faultAt(
          file,
          pointer,
          "no unit of the city in directory/units.csv has the duty '%s'".formatted(duty));
  }

  private void fields(String file, LicenceKind kind) {
    var seen = new HashSet<String>();
    for (var n = 0; n < kind.fields().size(); n++) {
      var field = kind.fields().get(n);
      var at = "/fields/" + n;
      if (!seen.add(field.code()))
        city.faultAt(file, at + "/code", "'%s' is there twice".formatted(field.code()));
      if (!LicenceKind.TYPES.contains(field.type()))
        city.faultAt(file, at + "/type", "is none of " + LicenceKind.TYPES);
      try {
        Mask.of(field.mask());
      } catch (IllegalArgumentException e) {
        city.faultAt(file, at + "/mask", String.valueOf(e.getMessage()));
      }
    }
    if (seen.isEmpty()) city.faultAt(file, "/fields", "there is none");
  }

  private void uses(String file, LicenceKind kind) {
    for (var n = 0; n < kind.uses().size(); n++)
      for (var field : kind.uses().get(n).fields())
        if (kind.findField(field).isEmpty())
          city.faultAt(
              file, "/uses/" + n + "/fields", "'%s' is no field of its face".formatted(field));
  }

  private void records() {
    var table = new CheckedTable(city, CityLicences.FILE, RECORDS.split(","));
    for (var row : table.rows()) {
      table.refers(row, "kind", kinds.keySet(), LicenceKinds.FOLDER);
      table.once(row, "serial", row.get("kind") + " " + row.get("serial"));
      table.matches(
          row, "serial", text -> text.matches("[0-9A-Z]{1,40}"), "has digits and capitals");
      table.filled(row, "number", "holder", "holder_name");
      table.matches(
          row,
          "issuer",
          text -> text.matches("[a-z-]+@\\d{6}"),
          "is not like market-supervision@990102");
      table.inOrder(row, table.day(row, "issued"), table.mayBeDay(row, "valid_to"), "valid_to");
      table.matches(row, "state", LicencesCheck::isState, "is no state of a licence");
      face(table, row);
    }
  }

  private void face(CheckedTable table, Csv.Row row) {
    var kind = kinds.get(row.get("kind"));
    if (kind == null) return;
    try {
      for (var code : CityLicences.face(row.get("face")).keySet())
        if (kind.findField(code).isEmpty())
          table.fault(row, "face", "'%s' is no field of its face".formatted(code));
    } catch (IllegalArgumentException e) {
      table.fault(row, "face", String.valueOf(e.getMessage()));
    }
  }

  private static boolean isState(String word) {
    try {
      Licence.State.of(word);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
