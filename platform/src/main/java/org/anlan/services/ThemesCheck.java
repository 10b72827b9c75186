package org.anlan.services;

import java.util.Optional;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;
import org.anlan.rules.themes.ThemeChecks;

/// Everything that is wrong with a city's themes: every item and unit that they call upon, and what shows when they are thought through for
/// everybody who could come.
public final class ThemesCheck {

  static final String FOLDER = "themes";

  private final CheckedFolder city;
  private final Set<String> units;
  private final ItemsCheck.Read items;

  private ThemesCheck(CheckedFolder city, Set<String> units, ItemsCheck.Read items) {
    this.city = city;
    this.units = units;
    this.items = items;
  }

  /// @param items as [ItemsCheck] has read them
  public static void check(CheckedFolder city, DirectoryCheck.Names names, ItemsCheck.Read items) {
    var check = new ThemesCheck(city, names.units(), items);
    for (var file : city.list(FOLDER, ".json"))
      city.json(file, ThemeFile.class).ifPresent(theme -> check.one(file, theme));
  }

  private void one(String file, ThemeFile theme) {
    if (!file.equals(FOLDER + "/" + theme.code() + ".json"))
      city.faultAt(file, "/code", "must be the file's name, not '%s'".formatted(theme.code()));
    if (!units.contains(theme.lead()))
      city.faultAt(
          file, "/lead", "there is no unit '%s' in directory/units.csv".formatted(theme.lead()));
    fields(file, theme);
    try {
      var made =
          ThemeMaking.of(
              theme, code -> Optional.ofNullable(items.byCode().get(code)), items.sources());
      for (var fault : made.faults()) city.faultAt(file, fault.pointer(), fault.words());
      if (made.faults().isEmpty()) thought(file, made);
    } catch (IllegalArgumentException wrong) {
      city.faultAt(file, "/questions", String.valueOf(wrong.getMessage()));
    }
  }

  private void thought(String file, ThemeMaking.Made made) {
    for (var fault : ThemeChecks.of(made.theme()))
      city.faultAt(
          file, "/children", "%s at %s: %s".formatted(fault.rule(), fault.place(), fault.value()));
    made.theme().interview();
  }

  private void fields(String file, ThemeFile theme) {
    for (int n = 0; n < theme.derived().size(); n++) {
      var one = theme.derived().get(n);
      field(file, "/derived/%d/field".formatted(n), one.field());
      for (var element : OfferedTheme.Derived.of(one).elements())
        field(file, "/derived/%d/as".formatted(n), element);
    }
    theme.asked().forEach((field, fill) -> fill(file, theme, field, fill));
    for (int n = 0; n < theme.children().size(); n++) part(file, n, theme.children().get(n));
  }

  private void part(String file, int n, ThemeFile.Part part) {
    var fields = part.fields();
    var gives = part.gives();
    if (fields != null)
      fields.forEach((own, of) -> {
        field(file, "/children/%d/fields".formatted(n), own);
        field(file, "/children/%d/fields".formatted(n), of);
      });
    if (gives != null) gives.forEach(one -> field(file, "/children/%d/gives".formatted(n), one));
  }

  private void fill(String file, ThemeFile theme, String field, ThemeFile.Fill fill) {
    field(file, "/asked", field);
    var values = fill.values();
    var question =
        theme.questions().stream().filter(one -> one.code().equals(fill.question())).findFirst();
    if (question.isEmpty())
      city.faultAt(file, "/asked", "there is no question '%s'".formatted(fill.question()));
    else if (values != null)
      for (var choice : values.keySet())
        if (question.get().choices().stream().noneMatch(one -> one.code().equals(choice)))
          city.faultAt(
              file,
              "/asked/" + field + "/values",
              "question '%s' has no choice '%s'".formatted(fill.question(), choice));
  }

  private void field(String file, String at, String field) {
    if (!items.sources().containsKey(field))
      city.faultAt(file, at, "there is no field '%s' in items/fields.csv".formatted(field));
  }
}
