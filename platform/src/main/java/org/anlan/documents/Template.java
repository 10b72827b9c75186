package org.anlan.documents;

import java.util.List;
import java.util.Set;
import org.anlan.http.Texts;

/// A kind of document as the city's folder lays it out (`city/documents/<key>.txt`).
///
/// @param mark the character of the kind in a number, such as 督 in 临城督〔2026〕12号
/// @param fields the values that its words may name
/// @param retention how long a document of this kind is kept, such as `30y`
record Template(
    String key,
    int version,
    Texts name,
    String mark,
    String retention,
    Set<String> fields,
    List<Block> blocks,
    String text) {

  Template {
    fields = Set.copyOf(fields);
    blocks = List.copyOf(blocks);
  }

  Template as(int published) {
    return new Template(key, published, name, mark, retention, fields, blocks, text);
  }
}
