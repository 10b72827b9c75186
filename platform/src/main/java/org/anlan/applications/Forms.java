package org.anlan.applications;

import java.util.Optional;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.forms.Dictionary;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms of the items that are offered, out of the field dictionary.
@Component
class Forms {

  private final Offering offering;
  private final FormFolder folder;

  /// Made when somebody first asks, so that the start does not wait for it.
  private volatile @Nullable Dictionary dictionary;

  Forms(Offering offering, FormFolder folder) {
    this.offering = offering;
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

  Optional<OfferedForm> find(String item) {
    return offering.find(item).map(offered -> new OfferedForm(offered, dictionary()));
  }

  OfferedForm get(String item) {
    return find(item).orElseThrow(() -> new Absent(new Texts("事项", "item"), item));
  }

  /// Of an item that can be applied for on line; any other is refused with the way that is open.
  OfferedForm getOpen(String item) {
    var form = get(item);
    if (!form.isOpen()) throw DraftProblems.notOnLine(form.item().name());
    return form;
  }
}
