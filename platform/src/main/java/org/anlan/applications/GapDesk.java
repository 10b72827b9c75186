package org.anlan.applications;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where whoever checks an application marks what has to be corrected. It is told with the act `complete`, all of it and once (行政许可法 art. 32).
@Service
class GapDesk {

  private static final int FEWEST = 2;
  private static final int MOST = 200;

  private final Filing.Stores stores;
  private final Overseeing cases;
  private final Forms forms;
  private final FieldBook fields;

  GapDesk(Filing.Stores stores, Overseeing cases, Forms forms, FieldBook fields) {
    this.stores = stores;
    this.cases = cases;
    this.forms = forms;
    this.fields = fields;
  }

  /// In place of those marked before; the same list again changes nothing.
  ///
  /// @return the words for the act, one line for each
  @Transactional
  public Texts mark(Command command, Caller caller, CaseNumber number, List<Gap> gaps) {
    if (!cases.sees(number, caller)) throw absent(number);
    var one = stores.applications().lock(number).orElseThrow(() -> absent(number));
    if (!mayMark(one, caller))
      throw ApplicationProblems.notAwaited(
          new Texts(
              "只有办理单位在受理之前可以标出要补正的内容，而且只能告知一次。",
              "Only the handling unit marks what has to be corrected, before it accepts, and tells it once."));
    check(one, gaps);
    stores.materials().putGaps(one, gaps);
    return words(one, gaps);
  }

  static boolean mayMark(Application one, Caller caller) {
    var post = caller.post();
    return post != null
        && post.unit().uscc().equals(one.unit())
        && one.outcome() == Application.Outcome.OPEN
        && one.dates().accepted() == null
        && !one.told();
  }

  private void check(Application one, List<Gap> gaps) {
    var form = forms.of(one, stores.parts());
    var asked = form.everyCase().fields();
    var seen = new HashSet<String>();
    for (int i = 0; i < gaps.size(); i++) {
      var gap = gaps.get(i);
      var place = "gaps[" + i + "]";
      var known =
          gap.material().flatMap(form::findMaterial).isPresent()
              || asked.stream().anyMatch(line -> gap.isField(line.field().id()));
      if (!known || !seen.add(gap.thing()))
        throw ApplicationProblems.field(
            place + ".thing",
            new Texts(
                    "“%s”不是这件申请的材料或者填写项，或者重复了。",
                    "“%s” is no material or field of this, or stands there twice.")
                .with(gap.thing()));
      int length = gap.words().codePointCount(0, gap.words().length());
      if (length < FEWEST || length > MOST)
        throw ApplicationProblems.field(
            place + ".words",
            new Texts(
                "请用 %d 至 %d 个字写明缺什么、怎样才对，现在是 %d 个字。".formatted(FEWEST, MOST, length),
                "Say in %d to %d characters what is missing and what would be right; these are %d."
                    .formatted(FEWEST, MOST, length)));
    }
  }

  private Texts words(Application one, List<Gap> gaps) {
    var form = forms.of(one, stores.parts());
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var gap : gaps) {
      var name = gap.name(form, fields);
      zh.add((zh.size() + 1) + ". " + name.zh() + "：" + gap.words());
      en.add((en.size() + 1) + ". " + name.en() + ": " + gap.words());
    }
    return new Texts(String.join("\n", zh), String.join("\n", en));
  }

  private static Absent absent(CaseNumber number) {
    return new Absent(new Texts("办件", "application"), number.text());
  }
}
