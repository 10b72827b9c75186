package org.anlan.licences;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.documents.DocumentDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The document that a licence is issued as: OFD and PDF with the issuer's seal, hanging on the licence, so that its holder reads it.
@Component
class LicencePaper {

  static final String TEMPLATE = "licence";

  /// What the template may ask for.
  static final Set<String> GIVEN =
      Set.of("kind", "licence-number", "identifier", "holder", "face", "valid");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final DocumentDesk documents;

  LicencePaper(DocumentDesk documents, LicenceKinds kinds) {
    this.documents = documents;
    if (!kinds.list().isEmpty()) documents.willGive(TEMPLATE, GIVEN);
  }

  /// What a licence's files hang on.
  static String about(String identifier) {
    return "licence:" + identifier;
  }

  /// Within the transaction that issues it.
  ///
  /// @return the document's number
  String issue(LicenceKind kind, Licence licence) {
    var face =
        kind.fields().stream()
            .filter(field -> licence.face().containsKey(field.code()))
            .map(field -> field.name() + "：" + licence.face().get(field.code()))
            .collect(Collectors.joining("；"));
    var values =
        Map.of(
            "kind", kind.name(),
            "licence-number", licence.number(),
            "identifier", licence.identifier(),
            "holder", licence.holderName(),
            "face", face,
            "valid", valid(licence.validFrom(), licence.validTo()));
    return documents.issue(
        new DocumentDesk.Wish(TEMPLATE, about(licence.identifier()), licence.issuer(), values));
  }

  private static String valid(LocalDate from, @Nullable LocalDate to) {
    return to == null ? DAY.format(from) + "起长期" : DAY.format(from) + "至" + DAY.format(to);
  }

  /// Whether a file with this sum was issued as the licence.
  boolean isFileOf(Licence licence, String sha256) {
    return documents.isFileOf(about(licence.identifier()), sha256);
  }

  List<DocumentDesk.Issued> listOf(Licence licence) {
    return documents.listOf(about(licence.identifier()));
  }
}
