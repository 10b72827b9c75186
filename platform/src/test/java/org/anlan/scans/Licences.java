package org.anlan.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Map;

/// Business licences, drawn: across in two columns, upright in one, and a sole trader's copy.
final class Licences {

  private static final int BLACK = 0x1A1A1A;
  private static final int GOLD = 0xB08A3E;

  private Licences() {}

  private static String day(Map<String, String> of) {
    var parts = of.getOrDefault("established", "").split("-");
    return "%s年%s月%s日".formatted(parts[0], parts[1], parts[2]);
  }

  private static Paper framed(int width, int height) {
    var paper = new Paper(width, height, new Color(0xFBF8EE)).waves(0xF1EBD9, 19);
    paper.ink(GOLD).pen.setStroke(new BasicStroke(14));
    paper.pen.drawRect(36, 36, width - 72, height - 72);
    return paper;
  }

  /// In two columns.
  static BufferedImage across(Map<String, String> of) {
    var paper = framed(1600, 1130);
    paper.font(Paper.SERIF, Font.BOLD, 92).ink(BLACK).spread("营业执照", 560, 240, 130);
    paper.font(Paper.SANS, Font.PLAIN, 24).write("统一社会信用代码", 150, 200);
    paper.font(Paper.SANS, Font.BOLD, 27).write(of.getOrDefault("code", ""), 150, 240);
    paper.font(Paper.SERIF, Font.BOLD, 27);
    label(paper, "名称", 150, 400, 5);
    label(paper, "类型", 150, 470, 5);
    label(paper, "法定代表人", 150, 540, 5);
    label(paper, "经营范围", 150, 610, 5);
    label(paper, "注册资本", 930, 400, 4);
    label(paper, "成立日期", 930, 470, 4);
    label(paper, "住所", 930, 540, 4);
    paper.font(Paper.SANS, Font.PLAIN, 26);
    paper.wrap(of.getOrDefault("name", ""), 320, 400, 530, 38);
    paper
        .write(of.getOrDefault("type", ""), 320, 470)
        .write(of.getOrDefault("legalPerson", ""), 320, 540);
    paper.font(Paper.SANS, Font.PLAIN, 24).wrap(of.getOrDefault("scope", ""), 320, 610, 530, 36);
    paper
        .font(Paper.SANS, Font.PLAIN, 26)
        .write(of.getOrDefault("capital", ""), 1080, 400)
        .write(day(of), 1080, 470);
    paper.wrap(of.getOrDefault("address", ""), 1080, 540, 390, 38);
    paper.font(Paper.SERIF, Font.BOLD, 28).write("登记机关", 1000, 860).seal(1140, 760, 200);
    paper.font(Paper.SANS, Font.PLAIN, 24).ink(BLACK).write("2024年03月15日", 1150, 960);
    paper
        .font(Paper.SANS, Font.PLAIN, 18)
        .write("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", 120, 1070);
    return paper.image;
  }

  /// Letters of a label spread over the width of the longest.
  private static void label(Paper paper, String text, int x, int y, int of) {
    int size = paper.pen.getFont().getSize();
    int step = text.length() == 1 ? size : (of - 1) * size / (text.length() - 1);
    paper.spread(text, x, y, step);
  }

  /// In one column, with the term of business.
  static BufferedImage upright(Map<String, String> of) {
    var paper = framed(1130, 1600);
    paper.font(Paper.SERIF, Font.BOLD, 96).ink(BLACK).write("营 业 执 照", 320, 280);
    paper
        .font(Paper.SANS, Font.PLAIN, 26)
        .write("统一社会信用代码  " + of.getOrDefault("code", ""), 290, 370);
    paper.font(Paper.SANS, Font.PLAIN, 28);
    int y = 470;
    y = row(paper, "名称", of.getOrDefault("name", ""), y);
    y = row(paper, "类型", of.getOrDefault("type", ""), y);
    y = row(paper, "住所", of.getOrDefault("address", ""), y);
    y = row(paper, "法定代表人", of.getOrDefault("legalPerson", ""), y);
    y = row(paper, "注册资本", of.getOrDefault("capital", ""), y);
    y = row(paper, "成立日期", day(of), y);
    y = row(paper, "营业期限", day(of) + "至长期", y);
    row(paper, "经营范围", of.getOrDefault("scope", ""), y);
    paper.write("登记机关", 620, 1390).seal(740, 1290, 200);
    paper.ink(BLACK).font(Paper.SANS, Font.PLAIN, 26).write("2023年08月21日", 720, 1480);
    return paper.image;
  }

  private static int row(Paper paper, String label, String value, int y) {
    label(paper, label, 130, y, 5);
    return Math.max(y + 64, 22 + paper.wrap(value, 310, y, 680, 42));
  }

  /// Set aside: nothing was learned from it. The copy of a sole trader, photographed on a dark table.
  static BufferedImage traders(Map<String, String> of) {
    var paper = new Paper(1700, 1250, new Color(0x3A3F45));
    paper.ink(0xFDFBF4).pen.fillRect(90, 80, 1520, 1090);
    paper.ink(0xA9863C).pen.drawRect(120, 110, 1460, 1030);
    paper.font(Paper.SERIF, Font.BOLD, 84).ink(BLACK).write("营业执照", 690, 270);
    paper.font(Paper.SERIF, Font.PLAIN, 30).write("（副  本）", 780, 330);
    paper.font(Paper.SERIF, Font.PLAIN, 22).write("统一社会信用代码", 180, 210);
    paper.font(Paper.SANS, Font.PLAIN, 30).spread(of.getOrDefault("code", ""), 180, 260, 20);
    paper.font(Paper.SERIF, Font.BOLD, 26);
    paper.write("名        称", 190, 450).write("组 成 形 式", 950, 450);
    paper.write("类        型", 190, 520).write("注 册 日 期", 950, 520);
    paper.write("经  营  者", 190, 590).write("经 营 场 所", 950, 590);
    paper.write("经 营 范 围", 190, 660);
    paper.font(Paper.SERIF, Font.PLAIN, 26);
    paper.write(of.getOrDefault("name", ""), 350, 450).write("个人经营", 1110, 450);
    paper.write(of.getOrDefault("type", ""), 350, 520).write(day(of), 1110, 520);
    paper.write(of.getOrDefault("legalPerson", ""), 350, 590);
    paper.wrap(of.getOrDefault("address", ""), 1110, 590, 400, 40);
    paper.wrap(of.getOrDefault("scope", ""), 350, 660, 540, 40);
    paper.write("登 记 机 关", 1050, 900).seal(1230, 820, 190);
    return paper.image;
  }
}
