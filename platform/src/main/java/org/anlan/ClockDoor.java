package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.anlan.http.Audience;
import org.anlan.http.Command;
import org.anlan.http.LiveStream;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Moves the clock of a demo city on (`make tomorrow`), for whoever can read this home's folder: the key lies there. A real
/// city has no such door: there it answers as an address does that nobody knows.
@RestController
class ClockDoor {

  private static final String ADDRESS = "/api/clock/tomorrow";
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// @param now the city's business time
  record ClockView(OffsetDateTime now) {}

  private final BusinessClock clock;
  private final LiveStream live;
  private final ZoneId zone;
  private final byte @Nullable [] key;

  ClockDoor(
      Home home,
      BusinessClock clock,
      LiveStream live,
      ZoneId zone,
      @Value("${anlan.demo}") boolean demo) {
    this.clock = clock;
    this.live = live;
    this.zone = zone;
    this.key = demo ? leaveKey(home) : null;
  }

  /// Open task lists read afresh, since every light may have changed.
  @PostMapping(ADDRESS)
  ClockView tomorrow(
      Command command, @RequestHeader(name = "Anlan-Key", required = false) @Nullable String typed)
      throws NoResourceFoundException {
    if (key == null)
      throw new NoResourceFoundException(HttpMethod.POST, ADDRESS, ADDRESS.substring(1));
    if (typed == null || !MessageDigest.isEqual(key, typed.getBytes(StandardCharsets.UTF_8)))
      throw wrongKey();
    clock.forwardTo(tomorrowMorning(clock.instant()));
    live.send("tasks", Map.of(), Audience.everybody());
    return new ClockView(clock.instant().atZone(zone).toOffsetDateTime());
  }

  private Instant tomorrowMorning(Instant now) {
    return now.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
  }

  private static byte[] leaveKey(Home home) {
    var file = home.folder().resolve("clock-key");
    try {
      Secrets.write(file);
      return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " cannot be written.", e);
    }
  }

  private static Problem wrongKey() {
    return Problem.of(HttpStatus.FORBIDDEN, "clock-key-wrong", new Texts("不能拨钟", "Not your clock"))
        .saying(
            new Texts(
                "请求头 Anlan-Key 应是演示城市 ANLAN_HOME 文件夹里 clock-key 的内容；用 make tomorrow 最简单。",
                "The header Anlan-Key must carry what stands in clock-key of the demo city's ANLAN_HOME; `make tomorrow` does it."))
        .at("Anlan-Key");
  }
}
