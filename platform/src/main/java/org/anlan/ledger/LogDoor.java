package org.anlan.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.ledger.NoteKey;
import org.anlan.rules.ledger.TilePath;
import org.anlan.rules.ledger.TileTree;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The log as anybody may read it, at the addresses of C2SP tlog-tiles: hashes and signatures, nothing about anyone.
@RestController
class LogDoor {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Checkpoints checkpoints;
  private final Entries entries;
  private final Tiles tiles;
  private final ProofDesk desk;

  LogDoor(Checkpoints checkpoints, Entries entries, Tiles tiles, ProofDesk desk) {
    this.checkpoints = checkpoints;
    this.entries = entries;
    this.tiles = tiles;
    this.desk = desk;
  }

  @GetMapping("/ledger/checkpoint")
  ResponseEntity<String> checkpoint() {
    var last =
        checkpoints
            .findLast()
            .orElseThrow(() -> new Absent(new Texts("存证检查点", "checkpoint"), "checkpoint"));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)))
        .body(last.note().whole());
  }

  /// The keys, one a line, for whoever begins to watch; whoever watches already keeps those of the first day.
  @GetMapping("/ledger/keys")
  ResponseEntity<String> keys() {
    var lines = new StringBuilder();
    desk.keys().stream().map(NoteKey::text).forEach(key -> lines.append(key).append('\n'));
    return ResponseEntity.ok().contentType(TEXT).body(lines.toString());
  }

  @GetMapping("/ledger/tile/**")
  ResponseEntity<byte[]> tile(jakarta.servlet.http.HttpServletRequest request) {
    var path = request.getServletPath().substring("/ledger/".length());
    var tile =
        TilePath.find(path)
            .filter(this::signed)
            .orElseThrow(() -> new Absent(new Texts("存证分块", "tile"), path));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(FOR_EVER)
        .body(tile.level() == TilePath.ENTRIES ? bundle(tile) : hashes(tile));
  }

  /// Nothing is shown that no checkpoint covers.
  private boolean signed(TilePath tile) {
    var size = checkpoints.findLast().map(Checkpoints.Signed::size).orElse(0L);
    return TilePath.in(size, tile.level(), tile.index())
        .filter(whole -> whole.width() >= tile.width())
        .isPresent();
  }

  private byte[] hashes(TilePath tile) {
    return TileTree.bytes(tiles.get(tile));
  }

  /// Each entry behind its length in two bytes.
  private byte[] bundle(TilePath tile) {
    var bytes = new ByteArrayOutputStream();
    for (var placed : entries.list(tile.index() * TilePath.FULL, tile.width())) {
      var leaf = placed.entry().leaf();
      bytes.write(leaf.length >> 8);
      bytes.write(leaf.length);
      bytes.writeBytes(leaf);
    }
    return bytes.toByteArray();
  }
}
