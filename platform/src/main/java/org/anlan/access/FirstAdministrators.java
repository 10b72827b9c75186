package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import org.anlan.access.Account.Kind;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.otp.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How a new installation gets its three administrators: it starts with no account at all, leaves a code in `first-administrators` under
/// `ANLAN_SHARED` for whoever can read that folder, and says it once to whoever started it. The code works until there are administrators.
@RestController
@ConditionalOnProperty(name = "anlan.batch", havingValue = "false")
class FirstAdministrators {

  record PersonForm(@Nullable String login, @Nullable String person) {}

  record FirstForm(
      @Nullable String code,
      @Nullable PersonForm system,
      @Nullable PersonForm security,
      @Nullable PersonForm audit) {}

  record FirstView(List<AdminDoor.GivenView> given) {}

  private static final int CODE_BYTES = 20;

  private final AccountDesk desk;
  private final TransactionTemplate transaction;
  private final Path file;
  private final String page;

  FirstAdministrators(
      AccountDesk desk,
      TransactionTemplate transaction,
      @Value("${anlan.shared}") String shared,
      @Value("${anlan.public-url}") String address) {
    this.desk = desk;
    this.transaction = transaction;
    this.file = Path.of(shared, "first-administrators");
    this.page = address + "/first-administrators";
  }

  @EventListener(ApplicationReadyEvent.class)
  void leaveCode() {
    try {
      if (desk.hasAdministrators()) Files.deleteIfExists(file);
      else if (!Files.exists(file)) write();
    } catch (IOException e) {
      throw new UncheckedIOException("The code " + file + " cannot be written.", e);
    }
  }

  private void write() throws IOException {
    var bytes = new byte[CODE_BYTES];
    new SecureRandom().nextBytes(bytes);
    Files.createDirectories(file.toAbsolutePath().getParent());
    var own = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(own));
    Files.writeString(file, Base32.text(bytes) + "\n");
    System.out.printf(
        """

          还没有管理员。用一次性口令设立三名管理员： There is no administrator yet. Make the three with the one-time code:
          口令 Code    %s
          页面 Page    %s
          口令只显示这一次，也存放在 It is shown this once and kept in %s
        %n\
        """,
        Base32.text(bytes), page, file.toAbsolutePath());
  }

  /// All three or none; each password opens only the change of it, and then the second factor is set up.
  @PostMapping("/api/access/first-administrators")
  FirstView make(@RequestBody FirstForm form, HttpServletRequest request) {
    mustKnow(AccessDoor.given(form.code, "code"));
    var origin = Origin.of(request);
    var given =
        transaction.execute(status -> {
          if (desk.hasAdministratorsForNow()) throw closed();
          return List.of(
              one(form.system, "system", Kind.SYSTEM_ADMIN, origin),
              one(form.security, "security", Kind.SECURITY_ADMIN, origin),
              one(form.audit, "audit", Kind.AUDIT_ADMIN, origin));
        });
    leaveCode();
    return new FirstView(java.util.Objects.requireNonNull(given));
  }

  private AdminDoor.GivenView one(
      @Nullable PersonForm form, String field, Kind kind, Origin origin) {
    if (form == null) throw AccessProblems.missing(field);
    var wish =
        new AccountDesk.NewAccount(
            AccessDoor.given(form.login, field + ".login"),
            AccessDoor.given(form.person, field + ".person"),
            kind);
    var made = desk.makeFirst(wish, origin);
    return new AdminDoor.GivenView(made.account(), made.password());
  }

  private void mustKnow(String typed) {
    if (desk.hasAdministrators()) throw closed();
    try {
      var code = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
      if (!MessageDigest.isEqual(code, typed.strip().getBytes(StandardCharsets.UTF_8)))
        throw closed();
    } catch (NoSuchFileException usedMeanwhile) {
      throw closed();
    } catch (IOException e) {
      throw new UncheckedIOException("The code " + file + " cannot be read.", e);
    }
  }

  private static Problem closed() {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "first-administrators-closed",
            new Texts("不能设立首批管理员", "No first administrators"))
        .saying(
            new Texts(
                "首批管理员只能设立一次，须填写首次启动时显示的一次性口令（也在数据目录的 first-administrators 文件里）。",
                "The first administrators are made once, with the one-time code of the first start (also in the file first-administrators of the home)."))
        .at("code");
  }
}
