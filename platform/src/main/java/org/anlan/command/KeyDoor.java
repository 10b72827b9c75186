package org.anlan.command;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Account.Kind;
import org.anlan.access.Caller;
import org.anlan.access.Origin;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the system administrator issues keys to the apps of others, sees how they are used, and withdraws them.
@RestController
@RequestMapping("/api/command/keys")
class KeyDoor {

  /// @param perMinute how many requests a minute; 60 when absent
  record KeyForm(@Nullable String name, @Nullable String contact, @Nullable Integer perMinute) {}

  record KeyView(
      UUID id,
      String tail,
      String name,
      String contact,
      int perMinute,
      boolean demo,
      Instant issued,
      @Nullable Instant withdrawn,
      long uses,
      @Nullable Instant lastUsed) {
    static KeyView of(ApiKey key) {
      return new KeyView(
          key.id(),
          key.tail(),
          key.name(),
          key.contact(),
          key.perMinute(),
          key.demo(),
          key.issuedAt(),
          key.withdrawnAt(),
          key.uses(),
          key.lastUsedAt());
    }
  }

  /// @param secret what the app sends as `api_key`; told once
  record IssuedView(KeyView key, String secret) {}

  private static final int USUAL = 60;
  private static final int MOST = 6_000;
  private static final int LONGEST = 80;

  private final KeyDesk desk;

  KeyDoor(KeyDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  List<KeyView> list(Caller caller) {
    caller.mustBe(Kind.SYSTEM_ADMIN);
    return desk.list().stream().map(KeyView::of).toList();
  }

  @PostMapping
  IssuedView issue(Caller caller, @RequestBody KeyForm form, HttpServletRequest request) {
    var by = by(caller, request);
    var issued =
        desk.issue(
            by,
            new KeyDesk.Wish(
                words("name", form.name()),
                words("contact", form.contact()),
                perMinute(form.perMinute())));
    return new IssuedView(KeyView.of(issued.key()), issued.secret().text());
  }

  @PostMapping("/{id}/withdraw")
  KeyView withdraw(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
    return KeyView.of(desk.withdraw(by(caller, request), id));
  }

  private static KeyDesk.By by(Caller caller, HttpServletRequest request) {
    return new KeyDesk.By(caller.mustBe(Kind.SYSTEM_ADMIN), Origin.of(request));
  }

  private static String words(String field, @Nullable String typed) {
    var words = typed == null ? "" : typed.strip();
    if (!words.isEmpty() && words.length() <= LONGEST) return words;
    throw refused(
        field,
        new Texts("请填写，最多 %s 个字；现在有 %s 个。", "Fill this in with at most %s characters, now %s.")
            .with(LONGEST, words.length()));
  }

  private static int perMinute(@Nullable Integer typed) {
    if (typed == null) return USUAL;
    if (typed >= 1 && typed <= MOST) return typed;
    throw refused(
        "perMinute",
        new Texts("每分钟次数应为 1 到 %s，不是 %s。", "The requests a minute are 1 to %s, not %s.")
            .with(MOST, typed));
  }

  private static Problem refused(String field, Texts words) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-unfit",
            new Texts("不能这样发放", "It cannot be issued so"))
        .saying(words)
        .at(field);
  }
}
