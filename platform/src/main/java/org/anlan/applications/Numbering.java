package org.anlan.applications;

import java.util.Map;
import java.util.Optional;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.exchange.Registering;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;
import org.springframework.stereotype.Component;

/// Numbers that the city gives with a result: a credit code to a firm that is founded, an identity number to a child that is registered, a number to
/// a certificate. The registries' own ways of counting are from memory; only the shapes and check characters are the standards'.
@Component
class Numbering {

  /// What `assigns` in `city/applications/results.json` may say.
  static final String SHAPES =
      "(uscc:9[0-9A-Z]:[A-Za-z.]+|citizen-id:[A-Za-z.]+|serial:[A-Z]?#{4,10})";

  private final Parts parts;
  private final Registering registering;
  private final Directory directory;

  Numbering(Parts parts, Registering registering, Directory directory) {
    this.parts = parts;
    this.registering = registering;
    this.directory = directory;
  }

  /// @param how `uscc:92:<element of the address>`, `citizen-id:<element of the address>`, or `serial:J#########`
  String draw(String how, Application of, Map<String, String> answers) {
    var words = how.split(":");
    return switch (words[0]) {
      case "uscc" -> credit(words[1], area(answers.getOrDefault(words[2], ""), of));
      case "citizen-id" -> identity(area(answers.getOrDefault(words[1], ""), of), answers);
      default -> serial(words[1]);
    };
  }

  private String credit(String registry, String area) {
    var county = area.substring(0, 6);
    return Uscc.assigned(registry, county, parts.nextSerial(registry + county)).text();
  }

  /// The sequence is odd for a boy and even for a girl.
  private String identity(String area, Map<String, String> answers) {
    var born = answers.getOrDefault("child.birthDate", "").replace("-", "");
    int odd = answers.getOrDefault("child.sex", "").equals("男") ? 1 : 0;
    var first = area.substring(0, 6) + born;
    for (; ; ) {
      int next = 2 * parts.nextSerial("id" + first + odd) - odd;
      var number = CitizenId.completing(first + "%03d".formatted(next)).text();
      if (!registering.isKnown("persons", number)) return number;
    }
  }

  private String serial(String shape) {
    var digits = shape.replaceAll("[^#]", "").length();
    var next = Integer.toString(parts.nextSerial(shape));
    return shape.replace("#", "") + "0".repeat(Math.max(0, digits - next.length())) + next;
  }

  /// The deepest division whose name an address has, 12 digits; that of the unit where it has none.
  String area(String address, Application of) {
    return directory.listDivisions().stream()
        .filter(one -> address.contains(one.name().zh()))
        .filter(one -> isInside(one, address))
        .max(java.util.Comparator.comparing(Division::level))
        .map(Division::code)
        .orElseGet(() -> directory.findUnit(of.unit()).orElseThrow().division());
  }

  /// Streets of two counties may be called alike: the county's name must stand there too, where an address has any.
  private boolean isInside(Division one, String address) {
    for (var up = parent(one); up.isPresent(); up = parent(up.get())) {
      var level = up.get().level();
      if (level == Division.Level.COUNTY && !address.contains(up.get().name().zh())) return false;
    }
    return true;
  }

  private Optional<Division> parent(Division one) {
    var parent = one.parent();
    return parent == null ? Optional.empty() : directory.findDivision(parent);
  }
}
