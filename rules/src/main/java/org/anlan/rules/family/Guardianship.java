package org.anlan.rules.family;

import java.time.LocalDate;

/// Until when a parent acts for a child without asking it: of whoever is younger than 14 the guardian decides on personal data (个人信息保护法 art. 31),
/// and parents are the guardians (民法典 art. 27). From the fourteenth birthday on the child agrees as anybody else. Whether the other conditions
/// of guardianship hold, such as that it was not taken away by a court, this cannot tell.
public final class Guardianship {

  private static final int AGE = 14;

  private Guardianship() {}

  /// The first day on which the child is asked itself. Whoever was born on 29 February is a year older on 1 March of a common year (民法典 art. 200,
  /// 201: years are counted to the same day).
  public static LocalDate endsOn(LocalDate birth) {
    var day = birth.plusYears(AGE);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }

  /// A child that is not born yet has nobody who acts for it here.
  public static boolean holds(LocalDate birth, LocalDate today) {
    return !birth.isAfter(today) && today.isBefore(endsOn(birth));
  }
}
