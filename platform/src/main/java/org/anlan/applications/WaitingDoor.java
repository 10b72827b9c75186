package org.anlan.applications;

import org.anlan.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The entrance to the forms, asked again and again by whoever waits.
@RestController
@RequestMapping("/api/applications/entrance")
class WaitingDoor {

  /// @param ahead how many stand before
  /// @param seconds how long it takes at the pace of the last minutes; absent where nobody can tell
  /// @param again in how many seconds to ask again
  record EntranceView(boolean inside, int ahead, @Nullable Long seconds, long again) {}

  private final WaitingRoom room;

  WaitingDoor(WaitingRoom room) {
    this.room = room;
  }

  @GetMapping
  EntranceView enter(Caller caller) {
    return switch (room.enter(caller)) {
      case WaitingRoom.Entrance.Inside inside -> new EntranceView(true, 0, null, 0);
      case WaitingRoom.Entrance.Waits(var ahead, var wait, var again) ->
          new EntranceView(
              false, ahead, wait.isZero() ? null : wait.toSeconds(), again.toSeconds());
    };
  }
}
