package org.anlan.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which machines outside carry messages (`anlan.notices` in the settings). A host that is blank leaves its channel off.
@ConfigurationProperties("anlan.notices")
record GatewaySettings(Duration patience, Mail mail, Sms sms) {

  /// @param from sender's address
  /// @param tls `starttls` (asked for, else nothing is sent), `tls` from the first byte, or `none` inside one's own network
  record Mail(String host, int port, String user, String password, String from, String tls) {
    boolean on() {
      return !host.isBlank();
    }
  }

  /// @param sender the number that receivers see
  record Sms(String host, int port, String user, String password, String sender) {
    boolean on() {
      return !host.isBlank();
    }
  }
}
