package org.anlan.applications;

import java.util.Optional;
import org.anlan.http.Texts;

/// What has to be corrected before an application can be accepted 补正内容.
///
/// @param thing `material:<id>` or `field:<element>`
/// @param words what is wrong, and what would be right
/// @param settled put right meanwhile
record Gap(String thing, String words, boolean settled) {

  private static final String MATERIAL = "material:";
  private static final String FIELD = "field:";

  static Gap material(String id, String words) {
    return new Gap(MATERIAL + id, words, false);
  }

  static Gap field(String element, String words) {
    return new Gap(FIELD + element, words, false);
  }

  boolean isMaterial(String id) {
    return thing.equals(MATERIAL + id);
  }

  /// The id of the material that it is about.
  Optional<String> material() {
    return thing.startsWith(MATERIAL)
        ? Optional.of(thing.substring(MATERIAL.length()))
        : Optional.empty();
  }

  boolean isField(String element) {
    return thing.equals(FIELD + element);
  }

  Gap put() {
    return new Gap(thing, words, true);
  }

  /// What it is about, by the names of the form and of the dictionary.
  Texts name(OfferedForm form, FieldBook fields) {
    if (thing.startsWith(MATERIAL)) {
      var id = thing.substring(MATERIAL.length());
      return form.findMaterial(id)
          .map(found -> Completeness.texts(found.name()))
          .orElse(new Texts(id, id));
    }
    return fields.of(thing.substring(FIELD.length()));
  }
}
