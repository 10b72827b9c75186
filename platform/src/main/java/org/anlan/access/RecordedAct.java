package org.anlan.access;

import java.util.Arrays;
import org.anlan.http.Texts;

/// What the record of access can say that somebody did.
public enum RecordedAct {
  SIGNED_IN("登录", "Signed in", false),
  SIGN_IN_FAILED("登录失败", "Sign-in failed", false),
  SIGNED_OUT("退出登录", "Signed out", false),
  SIGNED_OUT_ELSEWHERE("在别处退出登录", "Signed out elsewhere", false),
  PASSWORD_CHANGED("修改密码", "Changed the password", false),
  FACTOR_SET_UP("启用二次验证", "Set up the second factor", false),
  FACTOR_REMOVED("停用二次验证", "Removed the second factor", false),
  CODES_DRAWN("更换恢复码", "Drew new recovery codes", false),
  ACCOUNT_MADE("新建账号", "Made an account", true),
  ACCOUNT_APPROVED("批准账号", "Approved an account", true),
  ACCOUNT_REFUSED("不批准账号", "Refused an account", true),
  ACCOUNT_BLOCKED("停用账号", "Blocked an account", true),
  ACCOUNT_OPENED("恢复账号", "Opened an account again", true),
  ACCOUNT_LEFT("离岗停用", "Blocked on leaving", true),
  PASSWORD_GIVEN("重置密码", "Gave a new password", true),
  FACTOR_RESET("重置二次验证", "Reset a second factor", true),
  UNLOCKED("解锁登录", "Unlocked a sign-in", true),
  ROLE_ASKED("申请授权", "Asked for a role", true),
  ROLE_APPROVED("批准授权", "Approved a role", true),
  ROLE_REFUSED("不批准授权", "Refused a role", true),
  ROLE_ENDED("收回授权", "Ended a role", true),
  APPLICATION_MADE("登记接入应用", "Registered an application", true),
  APPLICATION_CHANGED("修改接入应用", "Changed an application", true),
  APPLICATION_SECRET("更换应用密钥", "Renewed an application's secret", true),
  APPLICATION_BLOCKED("停用接入应用", "Blocked an application", true),
  APPLICATION_OPENED("恢复接入应用", "Opened an application again", true),
  KEY_ISSUED("发放接口密钥", "Issued a key of an interface", true),
  KEY_WITHDRAWN("收回接口密钥", "Withdrew a key of an interface", true),
  SIGNED_ON("登录接入应用", "Signed in to an application", false),
  CONSENT_GIVEN("同意应用取得信息", "Agreed that an application learns of him", false),
  CONSENT_ENDED("收回给应用的同意", "Took an agreement back", false),
  OUTSIDE_LINKED("关联外部身份", "Linked an identity from outside", false),
  OUTSIDE_UNLINKED("解除外部身份", "Unlinked an identity from outside", false),
  RECORD_READ("查阅审计记录", "Read the records", true),
  RECORD_EXPORTED("导出审计记录", "Exported the records", true);

  private final Texts title;
  private final boolean proved;

  RecordedAct(String zh, String en, boolean proved) {
    this.title = new Texts(zh, en);
    this.proved = proved;
  }

  Texts title() {
    return title;
  }

  /// Acts of administrators go into the ledger as well.
  boolean proved() {
    return proved;
  }

  static RecordedAct of(String name) {
    return Arrays.stream(values())
        .filter(act -> act.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> AccessProblems.filter("act", name, Arrays.toString(values())));
  }
}
