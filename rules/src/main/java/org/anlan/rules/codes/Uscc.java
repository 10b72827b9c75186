package org.anlan.rules.codes;

/// The unified social credit code of a legal person: 18 characters, 1 registry, 1 class, 6 division, 9 body, 1 check.
/// Source: GB 32100-2015. The letters I, O, S, V and Z never occur.
public record Uscc(String text) {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODY = 17;
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  public Uscc {
    if (!wellFormed(text)) {
      throw new IllegalArgumentException(
          "A unified social credit code has 18 digits or capital letters without I, O, S, V, Z and"
              + " a 6-digit division in places 3 to 8, not '%s'.".formatted(text));
    }
    var check = check(text.substring(0, BODY));
    if (text.charAt(BODY) != check) {
      throw new IllegalArgumentException(
          "The last character of '%s' would have to be %s.".formatted(text, check));
    }
  }

  /// The first 17 characters, completed by their check character.
  public static Uscc completing(String first17) {
    if (!wellFormed(first17 + "0")) {
      throw new IllegalArgumentException(
          "17 digits or capital letters without I, O, S, V, Z are needed, not '%s'."
              .formatted(first17));
    }
    return new Uscc(first17 + check(first17));
  }

  private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /// A new code of a market entity: its body number is `MA` and six digits with their own check character (GB 11714-1997). How a registry counts is
  /// its own affair.
  ///
  /// @param registry registry and class, such as `91` for a firm and `92` for a sole trader
  /// @param division six digits
  /// @param serial up to 999,999
  public static Uscc assigned(String registry, String division, int serial) {
    var body = "MA%06d".formatted(serial);
    return completing(registry + division + body + bodyCheck(body));
  }

  private static char bodyCheck(String body) {
    var sum = 0;
    for (var i = 0; i < body.length(); i++)
      sum += Character.getNumericValue(body.charAt(i)) * BODY_WEIGHTS[i];
    var check = 11 - sum % 11;
    return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
  }

  /// Is this text a unified social credit code with the right check character?
  public static boolean holds(String text) {
    return wellFormed(text) && text.charAt(BODY) == check(text.substring(0, BODY));
  }

  private static boolean wellFormed(String text) {
    return text.length() == BODY + 1
        && text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
        && Digits.are(text.substring(2, 8), 6);
  }

  private static char check(String first17) {
    var sum = 0;
    for (var i = 0; i < BODY; i++) {
      sum += CHARACTERS.indexOf(first17.charAt(i)) * WEIGHTS[i];
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
  }

  /// The six digits of the county that registered it.
  public String division() {
    return text.substring(2, 8);
  }

  @Override
  public String toString() {
    return text;
  }
}
