package org.anlan.access;

import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.CheckedTable;

/// Everything that is wrong with the accounts of a demo; a city that is none has no such file.
public final class AccountsCheck {

  private static final String FILE = "accounts.csv";

  private AccountsCheck() {}

  public static void check(CheckedFolder city, Set<String> people) {
    if (!city.has(FILE)) return;
    var accounts =
        new CheckedTable(
            city, FILE, "login,person,kind,name,phone,role_note,role_note_en".split(","));
    for (var row : accounts.rows()) {
      accounts.key(row, "login");
      accounts.filled(row, "name", "role_note", "role_note_en");
      accounts.mayRefer(row, "person", people, "directory/people.csv");
      accounts.matches(row, "kind", AccountsCheck::isKind, "is no kind of account");
      if (row.fields().containsKey("acts_for"))
        accounts.matches(
            row,
            "acts_for",
            AccountsCheck::areIdentities,
            "is not like 'person:<identity number> firm:<credit code>' with right last characters");
    }
  }

  private static boolean areIdentities(String cell) {
    try {
      Identity.read(cell);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isKind(String word) {
    try {
      Account.Kind.of(word);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
