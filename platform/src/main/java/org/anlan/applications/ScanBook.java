package org.anlan.applications;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.items.Material;
import org.anlan.rules.scans.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which materials are read as what 识读 (`city/applications/scans.json`), and which field of the paper is which data element of a form.
@Component
class ScanBook {

  static final String FILE = "applications/scans.json";

  /// @param kind as [Legible] names it
  /// @param licence the materials that this kind of licence stands for
  /// @param named those without a kind of licence whose name has this in it
  /// @param subject whose paper it is, where the material does not say: the first part of data elements
  /// @param elements the last part of a data element, by field of the paper
  record Paper(
      String kind,
      @Nullable String licence,
      @Nullable String named,
      @Nullable String subject,
      Map<String, String> elements) {

    Paper {
      elements = Map.copyOf(elements);
    }

    private boolean isOf(Material material) {
      if (material.licence() != null) return material.licence().equals(licence);
      return named != null && material.name().zh().contains(named);
    }

    /// The material's own elements say whose paper it is.
    private Optional<String> subject(Material material) {
      return material.elements().stream()
          .map(element -> element.substring(0, element.indexOf('.')))
          .findFirst()
          .or(() -> Optional.ofNullable(subject));
    }
  }

  record Book(List<Paper> papers) {
    Book {
      papers = List.copyOf(papers);
    }
  }

  /// A material that is read.
  record Read(Legible kind, String subject, Map<String, String> elements) {
    Optional<String> element(String field) {
      return Optional.ofNullable(elements.get(field)).map(last -> subject + "." + last);
    }
  }

  private final Book book;

  /// A city without that file reads nothing.
  ScanBook(@Value("${anlan.city}") String city, JsonMapper json) {
    var file = Path.of(city, FILE);
    this.book = Files.exists(file) ? json.readValue(file, Book.class) : new Book(List.of());
  }

  /// Empty for a material that is not read, or of which nobody says whose it is.
  Optional<Read> find(Material material) {
    return book.papers().stream()
        .filter(paper -> paper.isOf(material))
        .findFirst()
        .flatMap(paper ->
            paper
                .subject(material)
                .map(subject ->
                    new Read(Legible.of(paper.kind()).orElseThrow(), subject, paper.elements())));
  }
}
