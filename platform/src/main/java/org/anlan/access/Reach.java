package org.anlan.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Texts;

/// What an application can learn of who signed in, by the scopes of OpenID Connect Core 1.0 §5.4; `post` is ours.
enum Reach {
  OPENID("一个只属于您的编号", "A number that stands for you"),
  PROFILE("姓名和账号", "Your name and login"),
  PHONE("手机号码", "Your telephone number"),
  POST("现任岗位、单位和角色", "The posts you hold, with units and roles");

  private final Texts words;

  Reach(String zh, String en) {
    this.words = new Texts(zh, en);
  }

  Texts words() {
    return words;
  }

  /// As it is written in a request.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Reach> find(String code) {
    return Arrays.stream(values()).filter(reach -> reach.code().equals(code)).findFirst();
  }
}
