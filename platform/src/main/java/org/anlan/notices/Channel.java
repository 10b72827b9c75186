package org.anlan.notices;

import java.util.Locale;
import org.anlan.http.Texts;

/// A way by which somebody is told something. `APP` stays inside the platform; the others leave it.
enum Channel {
  APP(new Texts("站内消息", "In the app")),
  SMS(new Texts("短信", "Text message")),
  MAIL(new Texts("邮件", "Mail"));

  private final Texts words;

  Channel(Texts words) {
    this.words = words;
  }

  Texts words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean leavesThePlatform() {
    return this != APP;
  }
}
