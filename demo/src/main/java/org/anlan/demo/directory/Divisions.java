package org.anlan.demo.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anlan.demo.land.Land;
import org.anlan.demo.names.CommunityNames;
import org.anlan.demo.names.English;
import org.anlan.rules.codes.DivisionCode;

/// Every division by code, with its name in both languages.
public final class Divisions {
  public static final DivisionCode CITY = new DivisionCode("990100000000");

  public record Division(
      DivisionCode code, String name, String english, String kind, String validFrom) {
    String level() {
      return code.level().name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<Division> all = new ArrayList<>();
  private final Map<DivisionCode, Division> byCode = new HashMap<>();

  public Divisions(Land land) {
    add(new Division(CITY, "临澜市", "Linlan", "city", "2012-06-18"));
    for (var county : land.counties()) {
      var since = county.kind().equals("zone") ? "2019-04-26" : "2012-06-18";
      add(
          new Division(
              county.code(), county.name(), English.of(county.name()), county.kind(), since));
    }
    for (var street : land.streets()) {
      var kind = street.seat().kind().name().toLowerCase(Locale.ROOT);
      add(
          new Division(
              street.code(),
              street.seat().name(),
              English.of(street.seat().name()),
              kind,
              "2016-01-01"));
    }
    var names = new CommunityNames();
    for (var community : land.communities()) {
      var name = community.village() ? names.village() : names.community();
      var kind = community.village() ? "village" : "community";
      add(new Division(community.code(), name, English.of(name), kind, "2016-01-01"));
    }
  }

  private void add(Division division) {
    all.add(division);
    byCode.put(division.code, division);
  }

  public List<Division> all() {
    return List.copyOf(all);
  }

  public Division get(DivisionCode code) {
    var division = byCode.get(code);
    if (division == null) {
      throw new IllegalArgumentException("There is no division " + code);
    }
    return division;
  }

  public List<Division> at(DivisionCode.Level level) {
    return all.stream().filter(d -> d.code.level() == level).toList();
  }
}
