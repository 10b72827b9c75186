package org.anlan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.anlan.http.Gauge;
import org.anlan.http.Sign;
import org.anlan.http.Sign.Level;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Tells the operator how much room is left where the data lies.
@Component
class DiskGauge implements Gauge {

  private static final Texts TITLE = new Texts("磁盘空间", "Disk room");

  /// So many times what must stay free is little.
  private static final int LITTLE = 10;

  private final Path shared;
  private final DataSize keepFree;

  DiskGauge(
      @Value("${anlan.shared}") Path shared,
      @Value("${anlan.files.keep-free:512MB}") DataSize keepFree) {
    this.shared = shared;
    this.keepFree = keepFree;
  }

  @Override
  public Sign read() {
    try {
      var store = Files.getFileStore(shared.toAbsolutePath());
      return sign(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException e) {
      return new Sign(
          "disk",
          Level.BAD,
          TITLE,
          new Texts("数据目录读不到。", "The folder of the data cannot be asked."),
          new Texts("检查挂载和目录权限。", "Look at the mount and the folder's rights."));
    }
  }

  private Sign sign(long free, long total) {
    var level =
        free < keepFree.toBytes()
            ? Level.BAD
            : free < LITTLE * keepFree.toBytes() ? Level.LOOK : Level.GOOD;
    var state =
        new Texts("还剩 %s，共 %s。", "%s of %s are free.").with(gigabytes(free), gigabytes(total));
    return new Sign("disk", level, TITLE, state, remedy(level));
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private Texts remedy(Level level) {
    var kept = keepFree.toMegabytes();
    return switch (level) {
      case GOOD ->
          new Texts(
              "少于 %d MB 时不再接收上传。".formatted(kept),
              "Below %d MB no uploads are taken.".formatted(kept));
      case LOOK ->
          new Texts(
              "请尽快扩容，或把旧备份移走；少于 %d MB 时不再接收上传。".formatted(kept),
              "Make more room soon, or move old backups away; below %d MB no uploads are taken."
                  .formatted(kept));
      case BAD ->
          new Texts(
              "已停止接收上传，办件仍可继续：马上扩容。",
              "No uploads are taken; other work goes on. Make more room now.");
    };
  }
}
