package org.anlan.rules.calendar;

/// The deadline light that every list and page of the platform shows (design §5): a colour, and the words beside it, since colour alone tells nobody.
public record Light(Colour colour, Left left) {

  public enum Colour {
    /// more than a fifth and more than one unit left
    GREEN,
    /// a fifth or less, or one unit or less, is left
    YELLOW,
    /// past due
    RED,
    /// the clock stands by law
    GREY;

    /// The word that the API and the front end use.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
