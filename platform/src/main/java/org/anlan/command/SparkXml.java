package org.anlan.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anlan.command.Spark.Group;
import org.anlan.command.Spark.Leaf;
import org.anlan.command.Spark.Many;

/// Writes an answer as the XML of GeoReport v2: no schema, no namespace, an empty element for what is not known.
final class SparkXml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private SparkXml() {}

  static byte[] write(String root, Spark tree) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("utf-8", "1.0");
      write(xml, root, tree);
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing into memory cannot fail.", e);
    }
  }

  private static void write(XMLStreamWriter xml, String name, Spark tree)
      throws XMLStreamException {
    if (tree instanceof Leaf(var value) && value == null) {
      xml.writeEmptyElement(name);
      return;
    }
    xml.writeStartElement(name);
    switch (tree) {
      case Leaf(var value) -> xml.writeCharacters(writable(String.valueOf(value)));
      case Group(var parts) -> {
        for (var part : parts.entrySet()) write(xml, part.getKey(), part.getValue());
      }
      case Many(var each, var items) -> {
        for (var item : items) write(xml, each, item);
      }
    }
    xml.writeEndElement();
  }

  /// Signs that XML 1.0 §2.2 knows; others, such as half a pair, would make the whole document unreadable.
  private static String writable(String words) {
    return words
        .codePoints()
        .filter(SparkXml::isWritable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isWritable(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || sign >= 0x20 && sign <= 0xD7FF
        || sign >= 0xE000 && sign <= 0xFFFD
        || sign >= 0x10000;
  }
}
