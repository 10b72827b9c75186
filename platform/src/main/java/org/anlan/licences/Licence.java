package org.anlan.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A licence 电子证照 as it was issued (GB/T 36903).
///
/// @param identifier as [org.anlan.rules.codes.LicenceId] writes it
/// @param number the number that people know it by
/// @param issuer credit code
/// @param holder identity number or credit code
/// @param validTo the last day; absent without an end
/// @param previous the version that this one took the place of
/// @param document the number of the document that it was issued as; absent for what was taken over from before
public record Licence(
    String division,
    String identifier,
    String kind,
    String number,
    String issuer,
    String holder,
    String holderName,
    LocalDate issuedOn,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    State state,
    Instant stateAt,
    @Nullable String stateWhy,
    Map<String, String> face,
    @Nullable String previous,
    @Nullable String caseNumber,
    @Nullable String document) {

  public enum State {
    VALID("有效", "Valid"),
    SUSPENDED("暂扣", "Suspended"),
    REVOKED("撤销", "Revoked"),
    FORFEITED("吊销", "Forfeited"),
    CANCELLED("注销", "Cancelled"),
    EXPIRED("过期失效", "Expired"),
    REPLACED("已变更换发", "Replaced by a newer one");

    private final Texts words;

    State(String zh, String en) {
      this.words = new Texts(zh, en);
    }

    public Texts words() {
      return words;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return Arrays.stream(values())
          .filter(state -> state.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No state '%s'.".formatted(code)));
    }

    /// Which may follow: a licence that ended stays ended, one that is suspended may come back.
    boolean mayBecome(State next) {
      return switch (this) {
        case VALID -> next != VALID;
        case SUSPENDED -> next != SUSPENDED && next != REPLACED;
        case EXPIRED -> next == CANCELLED || next == REPLACED;
        case REVOKED, FORFEITED, CANCELLED, REPLACED -> false;
      };
    }
  }

  public Licence {
    face = Map.copyOf(face);
  }

  /// As it is on a day, whether or not somebody has noted that its time ran out.
  public State stateOn(LocalDate day) {
    return state == State.VALID && validTo != null && day.isAfter(validTo) ? State.EXPIRED : state;
  }

  /// Names nobody.
  @Override
  public String toString() {
    return kind + " " + identifier + " " + state;
  }
}
