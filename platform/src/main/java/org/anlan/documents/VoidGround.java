package org.anlan.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Texts;

/// Why a document was declared void 作废, as everybody who checks it is told; the words beside it are for those who see the matter.
enum VoidGround {
  WRONG("wrong", "内容有误", "Its content was wrong"),
  REPLACED("replaced", "已另行制发", "Another was issued in its place"),
  REVOKED("revoked", "所依据的决定已撤销", "What it rests on was revoked"),
  OTHER("other", "其他原因", "Another reason");

  private final String code;
  private final Texts title;

  VoidGround(String code, String zh, String en) {
    this.code = code;
    this.title = new Texts(zh, en);
  }

  String code() {
    return code;
  }

  Texts title() {
    return title;
  }

  static Optional<VoidGround> find(String code) {
    return Arrays.stream(values()).filter(ground -> ground.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(VoidGround::code).toList();
  }
}
