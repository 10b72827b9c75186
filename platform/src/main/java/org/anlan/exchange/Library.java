package org.anlan.exchange;

import org.anlan.http.Texts;

/// A base library 基础库, such as that of persons.
///
/// @param key the field by which a record is known
/// @param title the field that names it for people
/// @param division the field that says in which division it lies, 12 digits
/// @param owner the duty of the unit that keeps it and decides on grants
public record Library(
    String code,
    String name,
    String nameEn,
    String key,
    String title,
    String division,
    String owner) {

  public Texts texts() {
    return new Texts(name, nameEn);
  }
}
