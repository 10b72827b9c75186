package org.anlan.applications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.anlan.directory.Directory;
import org.anlan.directory.Unit;
import org.anlan.http.Texts;
import org.anlan.rules.themes.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a page shows of the parts of one thing 一件事: how each stands, what it waits for, by when it is promised.
@Component
class JointPages {

  private final Filing.Stores stores;
  private final Forms forms;
  private final Directory directory;

  JointPages(Filing.Stores stores, Forms forms, Directory directory) {
    this.stores = stores;
    this.forms = forms;
    this.directory = directory;
  }

  /// In the order of the theme; none for an application that is no whole.
  List<ApplicationView.JointPartView> parts(Application whole) {
    if (!whole.isWhole()) return List.of();
    var parts = stores.parts().list(whole);
    var children = stores.applications().listParts(whole);
    var standings = JointCourse.standings(whole, parts, children);
    return parts.stream()
        .map(part -> part(part, parts, standings, children.get(part.item())))
        .toList();
  }

  private ApplicationView.JointPartView part(
      Part part,
      List<Part> all,
      Map<String, Together.Standing> standings,
      @Nullable Application child) {
    var form = forms.asOf(part.item(), part.version());
    var name = Completeness.texts(form.name());
    var unit = directory.findUnit(form.unit()).map(Unit::name).orElse(new Texts("", ""));
    var standing = Objects.requireNonNull(standings.get(part.item()));
    var words = child == null ? JointCourse.standing(standing) : child.outcome().words();
    var waits =
        all.stream()
            .filter(one -> part.after().contains(one.item()))
            .map(one -> Completeness.texts(forms.asOf(one.item(), one.version()).name()))
            .toList();
    return new ApplicationView.JointPartView(
        part.item(),
        name.zh(),
        name.en(),
        unit.zh(),
        unit.en(),
        standing.name().toLowerCase(Locale.ROOT),
        words.zh(),
        words.en(),
        part.mandatory(),
        part.days(),
        child == null ? null : child.number().text(),
        child == null ? null : child.number().shown(),
        child == null ? null : child.dates().due(),
        child == null ? null : child.dates().decided(),
        waits);
  }

  /// The whole that it is a part of.
  ApplicationView.@Nullable BelongsView belongs(Application one) {
    var number = one.kin().whole();
    if (number == null) return null;
    var whole = stores.applications().get(number);
    return new ApplicationView.BelongsView(
        number.text(), number.shown(), whole.name().zh(), whole.name().en());
  }
}
