package org.anlan.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.cases.Actor.With;

/// How a matter of a kind goes when all goes well: what is reported, and who does what until it is closed.
///
/// @param start until the unit that is responsible has it in hand
/// @param work what is done on site; of branches that run side by side the acts stand in any order
/// @param end from the check on
/// @param again what a second round begins with, before `start`
record Walk(
    String kind,
    Map<String, String> answers,
    List<Act> start,
    List<Act> work,
    List<Act> end,
    List<Act> again) {

  /// @param who a login of the demo
  record Act(String who, String act, With with) {
    static Act of(String who, String act) {
      return new Act(who, act, With.NOTHING);
    }

    static Act shown(String who, String act) {
      return new Act(who, act, With.PHOTOS);
    }

    static Act given(String who, String act, Map<String, String> given) {
      return new Act(who, act, With.given(given));
    }
  }

  private static final List<Act> CHECKED =
      List.of(Act.of("he.verifier", "pass"), Act.of("song.answerer", "answer"));

  Stream<Act> all() {
    return Stream.of(start, work, end).flatMap(List::stream);
  }

  /// What is done again after the verifier has sent it back.
  List<Act> redone() {
    return kind.equals("site-dust")
        ? work
        : work.stream().filter(act -> act.act().equals("handled")).toList();
  }

  /// Whoever is responsible at first.
  String handler() {
    return start.getLast().who();
  }

  @Override
  public String toString() {
    return kind;
  }

  static Stream<Walk> each() {
    return Stream.of(pothole(), cover(), rubbish(), lights(), dust(), flooding());
  }

  private static List<Act> byHand(String unit) {
    return List.of(Act.given("lin.dispatcher", "dispatch", Map.of("unit", unit)));
  }

  static Walk pothole() {
    return new Walk(
        "pothole",
        Map.of(),
        List.of(Act.of("li.handler", "accept")),
        List.of(Act.shown("li.handler", "handled")),
        CHECKED,
        byHand("市政管理处"));
  }

  /// The owner is found by the cover; the guard goes out at the same time.
  static Walk cover() {
    return new Walk(
        "manhole-cover",
        Map.of("cover", "water", "state", "missing"),
        List.of(Act.shown("sun.handler", "guarded"), Act.of("hu.water", "accept")),
        List.of(Act.shown("hu.water", "handled")),
        CHECKED,
        List.of());
  }

  static Walk rubbish() {
    return new Walk(
        "exposed-rubbish",
        Map.of("amount", "small"),
        List.of(Act.of("liu.street", "accept")),
        List.of(Act.shown("liu.street", "handled")),
        CHECKED,
        byHand("鼓楼街道"));
  }

  static Walk lights() {
    return new Walk(
        "street-light",
        Map.of("extent", "row", "pole", "WC-0217"),
        List.of(Act.of("jin.lighting", "accept")),
        List.of(Act.shown("jin.lighting", "handled")),
        CHECKED,
        byHand("照明管理处"));
  }

  /// Three departments report in; each does its part; in the end both sides rate each other.
  static Walk dust() {
    var finding = Map.of("form.finding", "裸土未盖", "form.penalty", "true", "form.road", "true");
    return new Walk(
        "site-dust",
        Map.of("site", "building"),
        List.of(
            Act.of("lin.dispatcher", "blow"),
            Act.of("ding.ecology", "report-in"),
            Act.of("sun.handler", "report-in"),
            Act.of("liang.housing", "report-in")),
        List.of(
            Act.given("liang.housing", "found", finding),
            Act.shown("sun.handler", "washed"),
            Act.of("ding.ecology", "enforced"),
            Act.shown("liang.housing", "handled")),
        List.of(
            Act.of("he.verifier", "pass"),
            Act.of("lin.dispatcher", "rate-good"),
            Act.of("liang.housing", "rate-good"),
            Act.of("song.answerer", "answer")),
        List.of());
  }

  /// Measured at 30 cm: the road is closed, the water drained, the communities told, the rescue force stands by.
  static Walk flooding() {
    return new Walk(
        "road-flooding",
        Map.of("trapped", "no", "depth", "20"),
        List.of(
            Act.given("chen.drainage", "looked", Map.of("form.depth", "30", "form.trapped", "no"))),
        List.of(
            Act.of("liu.street", "notified"),
            Act.shown("yuan.police", "closed-road"),
            Act.of("liu.emergency", "ready"),
            Act.shown("chen.drainage", "handled")),
        List.of(
            Act.of("he.verifier", "pass"),
            Act.shown("yuan.police", "lifted"),
            Act.of("song.answerer", "answer")),
        byHand("排水管理处"));
  }

  /// The same with the acts on site in the opposite order.
  Walk backwards() {
    var fixed = kind.equals("site-dust") ? 1 : 0;
    var turned = new ArrayList<>(work.subList(fixed, work.size()));
    Collections.reverse(turned);
    turned.addAll(0, work.subList(0, fixed));
    return new Walk(kind, answers, start, turned, end, again);
  }

  static List<String> logins() {
    return each()
        .flatMap(walk -> Stream.concat(walk.all(), walk.again().stream()))
        .map(Act::who)
        .distinct()
        .toList();
  }
}
