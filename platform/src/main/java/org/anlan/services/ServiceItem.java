package org.anlan.services;

import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// An item as the city keeps it, whatever its versions say.
///
/// @param unit whose item it is
/// @param level of exercise, as in the code set
/// @param upper the item above that it was claimed from
/// @param department as the catalogue wrote it, where it came from one
/// @param inForce the version that is shown to the public
/// @param words why it is suspended or cancelled
record ServiceItem(
    String code,
    String unit,
    String division,
    String level,
    @Nullable String upper,
    Origin origin,
    @Nullable String department,
    Status status,
    @Nullable Integer inForce,
    @Nullable String words,
    long stamp) {

  enum Origin {
    CITY,
    CATALOGUE,
    DESK,
    IMPORT
  }

  enum Status {
    NEW("未发布", "Not published"),
    PUBLISHED("已发布", "Published"),
    SUSPENDED("暂停", "Suspended"),
    CANCELLED("已取消", "Cancelled");

    private final Texts title;

    Status(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }
  }

  ServiceItem in(Status next, @Nullable String why) {
    return new ServiceItem(
        code, unit, division, level, upper, origin, department, next, inForce, why, stamp);
  }

  ServiceItem showing(int version) {
    return new ServiceItem(
        code,
        unit,
        division,
        level,
        upper,
        origin,
        department,
        Status.PUBLISHED,
        version,
        null,
        stamp);
  }
}
