package org.anlan.applications;

import java.util.Map;
import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.forms.Dictionary;
import org.anlan.services.Joint;
import org.anlan.services.Offered;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms of the items that are offered, out of the field dictionary.
@Component
class Forms {

  private final Offering offering;
  private final Joint joint;
  private final FormFolder folder;
  private final CommitmentBook commitments;

  /// Made when somebody first asks, so that the start does not wait for it.
  private volatile @Nullable Dictionary dictionary;

  Forms(Offering offering, Joint joint, FormFolder folder, CommitmentBook commitments) {
    this.commitments = commitments;
    this.offering = offering;
    this.joint = joint;
    this.folder = folder;
  }

  Dictionary dictionary() {
    var made = dictionary;
    if (made == null) {
      made = new Dictionary(offering.fields(), folder.sections());
      dictionary = made;
    }
    return made;
  }

  /// @param code of an item, or of one thing 一件事
  Optional<OfferedForm> find(String code) {
    return offering
        .find(code)
        .<OfferedForm>map(this::form)
        .or(() -> joint.find(code).map(theme -> new ThemeForm(theme, dictionary())));
  }

  OfferedForm get(String code) {
    return find(code).orElseThrow(() -> new Absent(new Texts("事项", "item"), code));
  }

  /// As it was filed.
  OfferedForm of(Application one, Parts parts) {
    var theme = one.kin().theme();
    return theme == null
        ? asOf(one.item(), one.version())
        : asOf(theme, JointCourse.versions(parts.list(one)));
  }

  /// An item's as it was published then.
  ItemForm asOf(String item, int version) {
    var content = offering.asOf(item, version);
    var body = content.body();
    var unit = body == null ? "" : body.unit();
    return form(new Offered(content, version, unit, 0, true));
  }

  private ItemForm form(Offered offered) {
    var entry = commitments.find(offered.item().code()).orElse(null);
    return new ItemForm(offered, dictionary(), entry);
  }

  /// A theme's with its items as they were published then.
  ///
  /// @param versions by item
  ThemeForm asOf(String theme, Map<String, Integer> versions) {
    return joint
        .findAsOf(theme, versions)
        .map(found -> new ThemeForm(found, dictionary()))
        .orElseThrow(() -> new Absent(new Texts("一件事", "theme"), theme));
  }

  /// Of what can be applied for on line; any other is refused with the way that is open.
  OfferedForm getOpen(String code) {
    var form = get(code);
    if (!form.isOpen()) throw DraftProblems.notOnLine(form.name());
    return form;
  }
}
