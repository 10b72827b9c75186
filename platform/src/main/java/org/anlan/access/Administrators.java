package org.anlan.access;

import org.anlan.http.Texts;

/// The three administrators, who are three people: none can do alone what the others would not see (三员分立; GB/T 22239-2019 asks for
/// system, audit and security management apart).
final class Administrators {

  private Administrators() {}

  static Texts title(Account.Kind kind) {
    return switch (kind) {
      case CITIZEN -> new Texts("市民", "citizen");
      case STAFF -> new Texts("工作人员", "member of staff");
      case SYSTEM_ADMIN -> new Texts("系统管理员", "system administrator");
      case SECURITY_ADMIN -> new Texts("安全管理员", "security administrator");
      case AUDIT_ADMIN -> new Texts("审计管理员", "audit administrator");
    };
  }
}
