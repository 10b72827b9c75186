package org.anlan.applications;

import java.util.List;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.items.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The field dictionary, out of which forms are put together: for whoever designs one, and for everybody who wants to know what may be asked.
@RestController
@RequestMapping("/api/applications/dictionary")
class DictionaryDoor {

  /// @param section in which it stands on a form
  /// @param source as the dictionary writes it, such as `licence:ID_CARD.name`
  /// @param known whether the city fills it in
  record ElementView(DraftView.FormFieldView field, String section, String source, boolean known) {}

  record SectionNameView(String id, Words name) {}

  /// @param sections in the order in which they stand on a form
  record DictionaryView(List<SectionNameView> sections, List<ElementView> elements) {}

  private final Forms forms;
  private final FormFolder folder;

  DictionaryDoor(Forms forms, FormFolder folder) {
    this.forms = forms;
    this.folder = folder;
  }

  @GetMapping
  DictionaryView dictionary() {
    var dictionary = forms.dictionary();
    return new DictionaryView(
        dictionary.sections().stream()
            .map(section -> new SectionNameView(section.id(), section.name()))
            .toList(),
        dictionary.list().stream()
            .map(field ->
                new ElementView(
                    DraftPages.field(new FormSchema.Asked(field, true), null),
                    dictionary.sectionOf(field.id()).id(),
                    field.source(),
                    !folder.giversOf(field.source()).isEmpty()))
            .toList());
  }
}
