package org.anlan.scans;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Map;

/// Identity cards, drawn: as cards on a table in two layouts, and copied in black and white with both sides on one sheet.
final class Cards {

  private static final int LABEL = 0x2F6FB0;
  private static final int BLACK = 0x111111;

  private Cards() {}

  private static String birth(Map<String, String> of, int part) {
    return Integer.toString(Integer.parseInt(of.getOrDefault("birth", "").split("-")[part]));
  }

  private static String valid(Map<String, String> of) {
    return of.getOrDefault("valid", "").replace("-", ".").replace("/", "-");
  }

  /// Close to the card, as a scanner gives it.
  static BufferedImage flat(Map<String, String> of) {
    var paper = new Paper(1012, 638, new Color(0xEEF4F2)).waves(0xDDE8EC, 14);
    paper.font(Paper.SANS, Font.PLAIN, 30).ink(LABEL);
    paper.write("姓名", 70, 100).write("性别", 70, 178).write("民族", 260, 178).write("出生", 70, 254);
    paper.write("年", 290, 254).write("月", 390, 254).write("日", 490, 254).write("住址", 70, 334);
    paper.write("公民身份号码", 70, 566);
    paper.font(Paper.SANS, Font.PLAIN, 36).ink(BLACK).write(of.getOrDefault("name", ""), 165, 100);
    paper
        .font(Paper.SANS, Font.PLAIN, 34)
        .write(of.getOrDefault("sex", ""), 165, 178)
        .write(of.getOrDefault("nation", ""), 345, 178);
    paper.write(birth(of, 0), 180, 254).write(birth(of, 1), 345, 254).write(birth(of, 2), 440, 254);
    paper.wrap(of.getOrDefault("address", ""), 165, 334, 410, 46);
    paper.font("DejaVu Sans", Font.BOLD, 36).write(of.getOrDefault("number", ""), 330, 568);
    portrait(paper, 670, 90, 260, 330);
    return paper.image;
  }

  /// On a table, smaller, in other letters, the parts of a line further apart.
  static BufferedImage onTable(Map<String, String> of) {
    var paper = new Paper(1400, 1000, new Color(0x8A7560));
    paper.ink(0xF3F1EA).pen.fillRoundRect(170, 140, 1060, 670, 40, 40);
    paper.font(Paper.SERIF, Font.PLAIN, 28).ink(0x37678F);
    paper.spread("姓名", 250, 240, 34).spread("性别", 250, 312, 34).spread("民族", 470, 312, 34);
    paper.spread("出生", 250, 384, 34).write("年", 470, 384).write("月", 570, 384).write("日", 660, 384);
    paper.spread("住址", 250, 456, 34).write("公民身份号码", 250, 740);
    paper
        .font(Paper.SERIF, Font.BOLD, 36)
        .ink(BLACK)
        .spread(of.getOrDefault("name", ""), 350, 240, 46);
    paper
        .font(Paper.SERIF, Font.BOLD, 32)
        .write(of.getOrDefault("sex", ""), 355, 312)
        .write(of.getOrDefault("nation", ""), 560, 312);
    paper.write(birth(of, 0), 365, 384).write(birth(of, 1), 520, 384).write(birth(of, 2), 615, 384);
    paper.wrap(of.getOrDefault("address", ""), 350, 456, 370, 44);
    paper.font(Paper.SANS, Font.BOLD, 36).spread(of.getOrDefault("number", ""), 500, 742, 27);
    portrait(paper, 880, 230, 250, 320);
    return paper.image;
  }

  /// The side with the emblem.
  static BufferedImage back(Map<String, String> of) {
    var paper = new Paper(1012, 638, new Color(0xEFEFEA)).waves(0xDFDCD4, 17);
    paper.pen.setColor(new Color(0xC23B30));
    paper.pen.fillOval(70, 60, 150, 160);
    paper.font(Paper.SERIF, Font.BOLD, 46).ink(BLACK).spread("中华人民共和国", 290, 130, 82);
    paper.font(Paper.SERIF, Font.BOLD, 66).spread("居民身份证", 300, 250, 120);
    paper.font(Paper.SANS, Font.BOLD, 30).write("签发机关", 220, 480).write("有效期限", 220, 560);
    paper
        .font(Paper.SANS, Font.PLAIN, 32)
        .write(of.getOrDefault("issuer", ""), 385, 480)
        .write(valid(of), 385, 560);
    return paper.image;
  }

  /// Set aside: nothing was learned from it. A copy of both sides on one upright sheet, without colour.
  static BufferedImage copied(Map<String, String> of) {
    var paper = new Paper(1240, 1754, Color.WHITE);
    paper.font(Paper.SANS, Font.PLAIN, 26).ink(0x555555).write("仅供办理业务使用，复印无效", 440, 1640);
    paper.pen.drawRoundRect(170, 160, 900, 570, 30, 30);
    paper.font(Paper.SANS, Font.PLAIN, 25).ink(0x707070);
    paper.write("姓名", 225, 240).write("性别", 225, 308).write("民族", 400, 308).write("出生", 225, 374);
    paper.write("年", 425, 374).write("月", 515, 374).write("日", 600, 374).write("住址", 225, 444);
    paper.write("公民身份号码", 225, 668);
    paper
        .font(Paper.SANS, Font.BOLD, 30)
        .ink(0x202020)
        .write(of.getOrDefault("name", ""), 310, 240)
        .write(of.getOrDefault("sex", ""), 310, 308);
    paper
        .write(of.getOrDefault("nation", ""), 480, 308)
        .write(birth(of, 0), 330, 374)
        .write(birth(of, 1), 478, 374)
        .write(birth(of, 2), 560, 374);
    paper.wrap(of.getOrDefault("address", ""), 310, 444, 370, 40);
    paper.font(Paper.SERIF, Font.BOLD, 34).spread(of.getOrDefault("number", ""), 470, 668, 24);
    portrait(paper, 760, 230, 230, 290);
    paper.ink(0x404040).pen.drawRoundRect(170, 860, 900, 570, 30, 30);
    paper.font(Paper.SERIF, Font.BOLD, 40).write("中华人民共和国", 470, 960);
    paper.font(Paper.SERIF, Font.BOLD, 56).write("居民身份证", 480, 1050);
    paper
        .font(Paper.SANS, Font.PLAIN, 27)
        .write("签发机关  " + of.getOrDefault("issuer", ""), 380, 1260);
    paper.write("有效期限  " + valid(of), 380, 1330);
    return paper.image;
  }

  private static void portrait(Paper paper, int x, int y, int width, int height) {
    paper.ink(0xC9CFD6).pen.fillRect(x, y, width, height);
    paper.pen.setClip(x, y, width, height);
    paper.ink(0x6B5B50).pen.fillOval(x + width / 4, y + height / 6, width / 2, height / 2);
    paper.ink(0x3B4656).pen.fillOval(x + width / 10, y + height * 2 / 3, width * 4 / 5, height);
    paper.pen.setClip(null);
  }
}
