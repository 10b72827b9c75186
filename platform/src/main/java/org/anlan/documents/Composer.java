package org.anlan.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.anlan.documents.Mark.Ink;

/// Lays a filled template out on A4 pages as official documents are: margins, sizes and line spacing after GB/T 9704-2012 §5.2 and §7
/// (body of 16 points, 22 lines to a page). The typeface is the platform's own, not 仿宋.
final class Composer {

  /// What a document has beside its words.
  ///
  /// @param seal picture of the seal
  /// @param qr picture that leads to the page where it can be checked
  record Own(Map<String, String> values, byte[] seal, byte[] qr, String address, String code) {}

  private static final double POINT = 25.4 / 72;
  private static final double LEFT = 28;
  private static final double RIGHT = 184;
  private static final double TOP = 37;
  private static final double BOTTOM = 262;
  private static final double BODY = 16 * POINT;
  private static final double LINE = 225.0 / 22;
  private static final double TITLE = 22 * POINT;
  private static final double TABLE = 14 * POINT;
  private static final double SMALL = 9 * POINT;
  private static final double SEAL = 40;
  private static final double QR = 22;
  private static final double FIRST_COLUMN = 42;

  /// These begin no line.
  private static final String NOT_FIRST = "，。、；：？！）》”’〕】,.;:?!)%";

  private final ToDoubleFunction<String> width;
  private final Own own;
  private final List<List<Mark>> pages = new ArrayList<>();
  private List<Mark> page = new ArrayList<>();
  private double y = TOP;

  private Composer(ToDoubleFunction<String> width, Own own) {
    this.width = width;
    this.own = own;
  }

  /// @param width how wide some words are when characters are one millimetre high
  static Sheets compose(Template template, Own own, ToDoubleFunction<String> width) {
    var composer = new Composer(width, own);
    template.blocks().forEach(composer::block);
    composer.pages.add(composer.page);
    composer.number();
    return new Sheets(template.name().zh() + " " + own.values().get("number"), composer.pages);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Title(var words) -> title(filled(words));
      case Block.Paragraph(var words, var flush) -> paragraph(filled(words), flush);
      case Block.Table(var rows) -> rows.forEach(this::row);
      case Block.Gap() -> y += LINE / 2;
      case Block.Place(var what) -> place(what);
    }
  }

  private void place(Block.What what) {
    switch (what) {
      case NUMBER -> head();
      case DATE -> right(own.values().getOrDefault("date", ""));
      case SEAL -> seal();
      case QR -> qr();
    }
  }

  private String filled(String words) {
    return TemplateReader.fill(words, own.values());
  }

  /// The issuer in red, the number, and the red line below.
  private void head() {
    var issuer = own.values().getOrDefault("issuer", "");
    var size = Math.min(26 * POINT, (RIGHT - LEFT) / Math.max(1, width.applyAsDouble(issuer)));
    y += size;
    centred(issuer, size, Ink.RED);
    y += LINE * 1.2;
    centred(own.values().getOrDefault("number", ""), BODY, Ink.BLACK);
    y += 4;
    page.add(new Mark.Rule(LEFT, y, RIGHT, y, 0.7, Ink.RED));
    y += LINE;
  }

  private void title(String words) {
    for (var line : broken(words, TITLE, RIGHT - LEFT, 0)) {
      room(LINE * 1.4);
      y += LINE * 1.2;
      centred(line, TITLE, Ink.BLACK);
    }
    y += LINE / 2;
  }

  private void centred(String words, double size, Ink ink) {
    var wide = width.applyAsDouble(words) * size;
    page.add(new Mark.Words((LEFT + RIGHT - wide) / 2, y, size, ink, words));
  }

  private void paragraph(String words, boolean flush) {
    var indent = flush ? 0 : 2 * BODY;
    var first = true;
    for (var line : broken(words, BODY, RIGHT - LEFT, indent)) {
      room(LINE);
      y += LINE;
      page.add(new Mark.Words(first ? LEFT + indent : LEFT, y, BODY, Ink.BLACK, line));
      first = false;
    }
  }

  private void row(List<String> cells) {
    var name = broken(filled(cells.getFirst()), TABLE, FIRST_COLUMN - 4, 0);
    var rest = filled(String.join("  ", cells.subList(1, cells.size())));
    var value = broken(rest, TABLE, RIGHT - LEFT - FIRST_COLUMN - 4, 0);
    var pitch = TABLE * 1.5;
    var high = Math.max(name.size(), value.size()) * pitch + 3;
    room(high);
    column(name, LEFT + 2, pitch);
    column(value, LEFT + FIRST_COLUMN + 2, pitch);
    for (var x : List.of(LEFT, LEFT + FIRST_COLUMN, RIGHT)) rule(x, y, x, y + high);
    rule(LEFT, y, RIGHT, y);
    y += high;
    rule(LEFT, y, RIGHT, y);
  }

  private void column(List<String> lines, double x, double pitch) {
    var at = y;
    for (var line : lines) page.add(new Mark.Words(x, at += pitch, TABLE, Ink.BLACK, line));
  }

  private void rule(double x1, double y1, double x2, double y2) {
    page.add(new Mark.Rule(x1, y1, x2, y2, 0.25, Ink.BLACK));
  }

  private void right(String words) {
    room(LINE);
    y += LINE;
    var wide = width.applyAsDouble(words) * BODY;
    page.add(new Mark.Words(RIGHT - 4 * BODY - wide, y, BODY, Ink.BLACK, words));
  }

  /// The issuing unit's name with its seal over it; the date stands below, within the seal's lower edge.
  private void seal() {
    room(LINE + SEAL / 3 + LINE + 4);
    y += LINE;
    var issuer = own.values().getOrDefault("issuer", "");
    var wide = width.applyAsDouble(issuer) * BODY;
    var x = Math.max(LEFT, RIGHT - 2 * BODY - wide);
    y += SEAL / 3;
    page.add(new Mark.Words(x, y, BODY, Ink.BLACK, issuer));
    page.add(
        new Mark.Picture(RIGHT - 4 * BODY - SEAL * 0.75, y - SEAL * 0.55, SEAL, SEAL, own.seal()));
  }

  /// In the margin at the foot, where it takes no room from the words.
  private void qr() {
    var top = BOTTOM + 4;
    page.add(new Mark.Picture(LEFT, top, QR, QR, own.qr()));
    var x = LEFT + QR + 2;
    small(x, top + 6, "扫码或访问下列网址核验真伪");
    small(x, top + 11.5, own.address());
    small(x, top + 17, "核验码 " + own.code());
  }

  private void small(double x, double at, String words) {
    page.add(new Mark.Words(x, at, SMALL, Ink.GREY, words));
  }

  /// At the foot of each page, as — 1 —; odd ones and the last, where the left is taken, on the right (§7.5).
  private void number() {
    for (var n = 0; n < pages.size(); n++) {
      var words = "— %d —".formatted(n + 1);
      var wide = width.applyAsDouble(words) * TABLE;
      var last = n == pages.size() - 1;
      var x = n % 2 == 0 || last ? RIGHT - TABLE - wide : LEFT + TABLE;
      pages.get(n).add(new Mark.Words(x, BOTTOM + 12, TABLE, Ink.BLACK, words));
    }
  }

  private void room(double needed) {
    if (y + needed <= BOTTOM) return;
    pages.add(page);
    page = new ArrayList<>();
    y = TOP;
  }

  /// Between any two characters, but no mark that closes something begins a line and no Latin word or number is cut.
  private List<String> broken(String words, double size, double space, double indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : pieces(words)) {
      var left = lines.isEmpty() ? space - indent : space;
      var fits = width.applyAsDouble(line + piece) * size <= left;
      if (!fits && !line.isEmpty() && !NOT_FIRST.contains(piece)) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(piece);
    }
    if (!line.isEmpty() || lines.isEmpty()) lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String words) {
    var pieces = new ArrayList<String>();
    var word = new StringBuilder();
    for (var c : words.codePoints().mapToObj(Character::toString).toList()) {
      if (c.codePointAt(0) < 0x2E80 && !c.isBlank()) {
        word.append(c);
        if (word.length() < 40) continue;
      }
      if (!word.isEmpty()) pieces.add(word.toString());
      word = new StringBuilder();
      if (c.codePointAt(0) >= 0x2E80 || c.isBlank()) pieces.add(c);
    }
    if (!word.isEmpty()) pieces.add(word.toString());
    return pieces;
  }
}
