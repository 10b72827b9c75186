package org.anlan.benefits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.anlan.exchange.Catalogue;
import org.anlan.exchange.Element;
import org.anlan.exchange.ElementType;
import org.anlan.exchange.Library;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.FieldType;
import org.anlan.rules.benefits.Said;
import org.springframework.stereotype.Component;

/// What clauses know of the fields of the base libraries.
@Component
class LibraryFields {

  private final Catalogue catalogue;

  LibraryFields(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Map<String, FieldType> types(String library) {
    var types = new LinkedHashMap<String, FieldType>();
    for (var element : catalogue.listElements(library))
      types.put(element.field(), type(element.type()));
    return types;
  }

  static FieldType type(ElementType type) {
    return switch (type) {
      case NUMBER -> FieldType.NUMBER;
      case FLAG -> FieldType.FLAG;
      case DATE -> FieldType.DATE;
      default -> FieldType.TEXT;
    };
  }

  Library library(String code) {
    return catalogue
        .findLibrary(code)
        .orElseThrow(() -> new IllegalStateException("There is no library " + code + "."));
  }

  boolean knows(String library) {
    return catalogue.findLibrary(library).isPresent();
  }

  Texts name(String library, String field) {
    return catalogue.findElement(library, field).map(Element::name).orElse(new Texts(field, field));
  }

  /// A value as people read it.
  Said say(String library, String field, String value) {
    var said =
        catalogue
            .findElement(library, field)
            .map(one -> one.say(value))
            .orElse(new Texts(value, value));
    return new Said(said.zh(), said.en());
  }

  /// The value of a field as staff see it who need not know it whole.
  String masked(String library, String field, String value) {
    return catalogue
        .findElement(library, field)
        .map(element -> element.mask().over(value))
        .orElse(value);
  }

  /// The name of a record: whole for a firm, which is public, masked for a person.
  String publicTitle(String library, String title) {
    return masked(library, library(library).title(), title);
  }

  /// A name from the library's record, blank where there is none.
  String title(String library, Map<String, String> values) {
    return Objects.requireNonNullElse(values.get(library(library).title()), "");
  }
}
