package org.anlan.rules.scans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of papers whose fields can be told apart on a picture 可识读.
public enum Legible {
  /// 居民身份证, both sides (GA 490).
  IDENTITY_CARD,
  /// 营业执照, of a firm, a branch or a sole trader, across or upright.
  BUSINESS_LICENCE;

  /// As city files name it, such as `identity-card`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Legible> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /// The fields that may be found on it, in their order there.
  public List<String> fields() {
    return switch (this) {
      case IDENTITY_CARD -> IdentityCard.FIELDS;
      case BUSINESS_LICENCE -> BusinessLicence.FIELDS;
    };
  }

  /// What is found on it, each field at most once, in the order of [#fields].
  ///
  /// @param today nobody is born and no firm is founded later
  public List<Found> find(List<TextLine> lines, LocalDate today) {
    return switch (this) {
      case IDENTITY_CARD -> IdentityCard.find(lines, today);
      case BUSINESS_LICENCE -> BusinessLicence.find(lines, today);
    };
  }
}
