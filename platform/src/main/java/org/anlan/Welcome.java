package org.anlan;

import org.anlan.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whoever started the platform where it is and, in a demo city, as whom it can be tried.
@Component
@ConditionalOnProperty(name = "anlan.batch", havingValue = "false")
class Welcome {

  private final DemoAccounts accounts;
  private final String port;
  private final String password;

  Welcome(
      DemoAccounts accounts,
      @Value("${server.port}") String port,
      @Value("${anlan.demo-password}") String password) {
    this.accounts = accounts;
    this.port = port;
    this.password = password;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    var words = new StringBuilder("\n");
    words.append("  安澜 Anlan\n");
    line(words, "市民端 Citizens", "http://localhost:" + port + "/");
    line(words, "工作台 Staff", "http://localhost:" + port + "/desk");
    line(words, "接口说明 API", "http://localhost:" + port + "/v3/api-docs");
    if (!accounts.list().isEmpty()) demo(words);
    System.out.println(words);
  }

  private void demo(StringBuilder words) {
    words
        .append("\n  演示账号（密码都是 ")
        .append(password)
        .append("） Demo accounts, all with this password\n");
    for (var account : accounts.list()) line(words, account.login(), account.note().zh());
  }

  private static void line(StringBuilder words, String name, String value) {
    words
        .append("  ")
        .append(name)
        .append(" ".repeat(Math.max(2, 18 - name.length())))
        .append(value)
        .append('\n');
  }
}
