package org.anlan.licences;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.access.Identity;
import org.anlan.access.Mask;
import org.anlan.cli.MayBeLeftOut;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A kind of licence 证照类型 as the city's folder describes it (`city/licences/*.json`; GB/T 36902).
///
/// @param number three digits that, after the definer's credit code, make the type's code
/// @param holder `person` or `firm`
/// @param definer the duty of the unit of the city that defines it
/// @param issuers the duties of units that may issue it, at this `level`: `city` or `county`
/// @param years how long it holds; absent where it has no end
/// @param view the base library that it is shown from; absent for what is issued and kept here
/// @param fields what stands on its face, in order
/// @param uses for what it may be used and what of the face that needs; nothing else is given
/// @param items codes of service items that ask for it
public record LicenceKind(
    String code,
    String number,
    String name,
    String nameEn,
    String holder,
    String definer,
    List<String> issuers,
    String level,
    @Nullable Integer years,
    @Nullable String view,
    List<FaceField> fields,
    List<Use> uses,
    List<String> items) {

  /// @param type `text` or `date`
  /// @param mask how it looks to those who need not know it
  public record FaceField(
      String code,
      String name,
      String nameEn,
      String type,
      String mask,
      @MayBeLeftOut @Nullable Boolean optional) {

    public Texts texts() {
      return new Texts(name, nameEn);
    }

    boolean needed() {
      return !Boolean.TRUE.equals(optional);
    }

    String masked(String value) {
      return Mask.of(mask).over(value);
    }
  }

  /// @param purpose as the exchange knows it
  /// @param plain whether the fields are needed whole
  public record Use(String purpose, List<String> fields, boolean plain) {}

  public LicenceKind {
    issuers = List.copyOf(issuers);
    fields = List.copyOf(fields);
    uses = List.copyOf(uses);
    items = List.copyOf(items);
  }

  public Texts texts() {
    return new Texts(name, nameEn);
  }

  public boolean isHeldBy(Identity.Kind sort) {
    return holder.equals(sort.code());
  }

  Optional<Use> findUse(String purpose) {
    return uses.stream().filter(use -> use.purpose().equals(purpose)).findFirst();
  }

  Optional<FaceField> findField(String named) {
    return fields.stream().filter(field -> field.code().equals(named)).findFirst();
  }

  static final Set<String> HOLDERS = Set.of("person", "firm");
  static final Set<String> LEVELS = Set.of("city", "county");
  static final Set<String> TYPES = Set.of("text", "date");
}
