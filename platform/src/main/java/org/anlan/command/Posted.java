package org.anlan.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anlan.cases.Reporting;
import org.anlan.directory.Geography;
import org.anlan.directory.PlaceSearch;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what an app posts as a request (GeoReport v2, POST Service Request). All that is wrong is said at once.
///
/// Name and telephone become the reporter's contact. E-mail, device and account of the app's user are taken and not kept: nothing here needs them.
@Component
final class Posted {

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,480}");
  private static final int LONGEST_DETAIL = 100;
  private static final int LONGEST_NAME = 40;

  private final Reporting reporting;
  private final PlaceSearch search;
  private final Geography geography;
  private final GivenAnswers given;

  Posted(Reporting reporting, PlaceSearch search, Geography geography, GivenAnswers given) {
    this.reporting = reporting;
    this.search = search;
    this.geography = geography;
    this.given = given;
  }

  /// Where it is, and how that was given.
  private record Found(Spot spot, String means) {}

  Reporting.Matter matter(Asked asked) {
    var faults = new ArrayList<Fault>();
    var kind = kind(asked, faults);
    var found = place(asked, faults);
    var media = media(asked, faults);
    var answers = given.answers(asked, reporting.findForApps(kind).orElse(null), faults);
    if (!faults.isEmpty() || found == null) throw new Faulty(faults);
    return new Reporting.Matter(
        kind,
        asked.find("description").orElse(""),
        found.spot(),
        detail(asked, found),
        found.means(),
        contact(asked),
        answers,
        media);
  }

  private String kind(Asked asked, List<Fault> faults) {
    var code = asked.find("service_code").orElse("");
    if (code.isEmpty())
      faults.add(
          Fault.bad(
              "缺少 service_code。可用的见 /open311/v2/services。",
              "The service_code is missing; /open311/v2/services lists them."));
    else if (reporting.findForApps(code).isEmpty())
      faults.add(ServiceDoor.absent().with(Asked.shortened(code)));
    return code;
  }

  /// A point goes before an address in words, which goes before a code: the first says most exactly where.
  private @Nullable Found place(Asked asked, List<Fault> faults) {
    try {
      if (asked.find("lat").isPresent() || asked.find("long").isPresent()) return point(asked);
      var words = asked.find("address_string");
      if (words.isPresent()) return address(words.get());
      var code = asked.find("address_id");
      if (code.isPresent()) return grid(code.get());
      faults.add(
          Fault.bad(
              "缺少位置。请提供 lat 和 long，或 address_string，或 address_id。",
              "The place is missing. Give lat and long, or address_string, or address_id."));
    } catch (Faulty faulty) {
      faults.addAll(faulty.faults());
    }
    return null;
  }

  private static Found point(Asked asked) {
    return new Found(spot(asked), "map");
  }

  /// The point that `lat` and `long` name.
  static Spot spot(Asked asked) {
    var lat = asked.findNumber("lat");
    var lon = asked.findNumber("long");
    if (lat.isEmpty() || lon.isEmpty())
      throw Faulty.of(
          Fault.bad("lat 和 long 须一起提供。", "Give lat and long together, not one of them."));
    try {
      return new Spot(lon.get(), lat.get());
    } catch (IllegalArgumentException impossible) {
      throw Faulty.of(
          Fault.bad(
                  "没有这个位置：lat 应在 -90 到 90 之间，long 应在 -180 到 180 之间，收到的是 %s 和 %s。",
                  "No such place: lat is -90 to 90 and long -180 to 180, not %s and %s.")
              .with(lat.get(), lon.get()));
    }
  }

  private Found address(String words) {
    return search.find(words, null, 1).stream()
        .findFirst()
        .map(place -> new Found(place.spot(), "address"))
        .orElseThrow(() ->
            Faulty.of(
                Fault.bad(
                        "在本市找不到地址“%s”。请写路名和门牌号，如“文昌路 220 号”，或提供 lat 和 long。",
                        "The address “%s” is not found in this city. Write road and number, such as “220 Wenchang Road”, or give lat and long.")
                    .with(Asked.shortened(words))));
  }

  private Found grid(String code) {
    return geography
        .findGrid(code)
        .map(spot -> new Found(spot, "address"))
        .orElseThrow(() ->
            Faulty.of(
                Fault.bad(
                        "没有 address_id“%s”。它是 15 位单元网格编码；也可以提供 lat 和 long。",
                        "There is no address_id “%s”. It is a unit grid's code of 15 digits; lat and long will do as well.")
                    .with(Asked.shortened(code))));
  }

  /// Beside a point, the address in words is how the reporter describes it.
  private static @Nullable String detail(Asked asked, Found found) {
    if (!found.means().equals("map")) return null;
    return asked.find("address_string").map(words -> cut(words, LONGEST_DETAIL)).orElse(null);
  }

  private static @Nullable String media(Asked asked, List<Fault> faults) {
    var address = asked.find("media_url").orElse(null);
    if (address == null || WEB_ADDRESS.matcher(address).matches()) return address;
    faults.add(
        Fault.bad(
                "media_url 应为 http 或 https 地址，最多 500 个字符，不是“%s”。",
                "media_url is an http or https address of at most 500 characters, not “%s”.")
            .with(Asked.shortened(address)));
    return null;
  }

  private static Reporting.Contact contact(Asked asked) {
    var first = asked.find("first_name").orElse("");
    var last = asked.find("last_name").orElse("");
    var name = cut(fullName(first, last), LONGEST_NAME);
    return new Reporting.Contact(name.isEmpty() ? null : name, asked.find("phone").orElse(null));
  }

  /// 周 and 晓禾 are 周晓禾, Zhou and Xiaohe are Xiaohe Zhou.
  static String fullName(String first, String last) {
    var chinese =
        (first + last)
            .codePoints()
            .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
    return chinese ? last + first : (first + " " + last).strip();
  }

  private static String cut(String words, int longest) {
    return words.codePointCount(0, words.length()) <= longest
        ? words
        : words.substring(0, words.offsetByCodePoints(0, longest));
  }
}
