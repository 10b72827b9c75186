package org.anlan.halls;

import org.anlan.http.Texts;

/// What a window of a hall is for 窗口类别; the first four make a layout such as 3+6+2+1.
enum WindowDuty {
  THEME("主题窗口", "Theme"),
  SECTOR("分领域窗口", "Sector"),
  UNDIFFERENTIATED("无差别窗口", "Undifferentiated"),
  CONVENIENCE("便民服务区", "Convenience zone"),
  SPECIAL("专业窗口", "Special"),
  ISSUING("统一出件窗口", "Issuing desk"),
  STUCK("有诉即办窗口", "What could not be done"),
  TIDAL("潮汐窗口", "Tidal");

  private final Texts words;

  WindowDuty(String zh, String en) {
    this.words = new Texts(zh, en);
  }

  Texts words() {
    return words;
  }
}
