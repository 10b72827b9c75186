package org.anlan.rules.forms;

import java.util.List;
import org.anlan.rules.items.Field;
import org.anlan.rules.items.FormEntry;
import org.anlan.rules.items.Words;

/// A small dictionary of every kind of field, and a form over it.
final class Samples {

  private Samples() {}

  static Field field(String id, String kind, String rule, int length) {
    var of = Field.Kind.find(kind).orElseThrow(() -> new AssertionError(kind));
    return new Field(id, Words.of("字段" + id, "Field " + id), of, rule, length, "applicant");
  }

  static final Dictionary DICTIONARY =
      new Dictionary(
          List.of(
              field("person.name", "text", "", 50),
              field("person.idNumber", "citizen-id", "", 18),
              field("person.phone", "phone", "", 20),
              field("person.email", "email", "", 100),
              field("person.photo", "file", "", 0),
              field("person.birthDate", "date", "", 0),
              field("person.account", "bank-account", "", 30),
              field("firm.uscc", "uscc", "", 18),
              field("firm.kinds", "choices", "公章|财务章|发票章（小）", 0),
              field("premises.kind", "choice", "自有|租用", 0),
              field("premises.leaseUntil", "date", "", 0),
              field("premises.address", "address", "", 200),
              field("premises.fireSafe", "boolean", "", 0),
              field("rent.perMonth", "money", "", 0),
              field("child.order", "number", "1..20", 0),
              field("car.plate", "plate", "", 8),
              field("car.number", "text", "[0-9]{12}", 12),
              field("place.of", "division", "", 60),
              field("post.code", "postcode", "", 6),
              field("delivery.way", "choice", "自取|邮寄", 0)),
          List.of(
              new Dictionary.Section("person", Words.of("申请人", "The applicant"), List.of("person")),
              new Dictionary.Section(
                  "shop", Words.of("店铺", "The shop"), List.of("premises", "rent")),
              new Dictionary.Section("firm", Words.of("单位", "The firm"), List.of("firm"))));

  static List<FormEntry> form(String... lines) {
    return List.of(lines).stream().map(FormEntry::of).toList();
  }
}
