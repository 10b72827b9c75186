package org.anlan.http;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The one answer to a disk that is full, wherever it was noticed: by a file, by the database, or before anything was written.
public final class DiskFull {

  /// PostgreSQL's `disk_full`.
  private static final String SQL_STATE = "53100";

  private static final int DEEPEST = 12;

  private DiskFull() {}

  public static Problem problem() {
    return Problem.of(
            HttpStatus.INSUFFICIENT_STORAGE, "disk-full", new Texts("存储空间已满", "The disk is full"))
        .saying(
            new Texts(
                "服务器存储空间不足，这次没有保存，已保存的内容都在。请通知系统管理员清理空间，之后从断点继续上传或重试。",
                "There is no room left on the server; nothing of this was kept, and nothing kept before is lost. Tell the system"
                    + " administrator to make room; then go on from where it stopped, or try again."));
  }

  /// Whether a full disk is what lies beneath a failure.
  public static boolean isBeneath(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) return true;
      if (cause instanceof IOException && says(String.valueOf(cause.getMessage()))) return true;
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean says(String words) {
    return words.contains("No space left on device") || words.contains("Disk quota exceeded");
  }
}
