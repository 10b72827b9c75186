package org.anlan.http;

/// A [Sign] as a door gives it.
///
/// @param remedy what to do about it
public record SignView(
    String code,
    Sign.Level level,
    String title,
    String titleEn,
    String state,
    String stateEn,
    String remedy,
    String remedyEn) {

  public static SignView of(Sign sign) {
    return new SignView(
        sign.code(),
        sign.level(),
        sign.title().zh(),
        sign.title().en(),
        sign.state().zh(),
        sign.state().en(),
        sign.remedy().zh(),
        sign.remedy().en());
  }
}
