package org.anlan.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns XML into JSON by the Spark convention, as an app that knows only XML would: every value is words. Containers are told by their names, since
/// an empty one looks like an empty value.
final class SparkReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> CONTAINERS =
      List.of(
          "services",
          "attributes",
          "values",
          "service_requests",
          "service_request_updates",
          "errors",
          "endpoints",
          "formats");

  private SparkReader() {}

  static JsonNode read(byte[] xml) {
    return node(document(xml));
  }

  static Element document(byte[] xml) {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not XML", e);
    }
  }

  private static JsonNode node(Element element) {
    var children = children(element);
    if (CONTAINERS.contains(element.getTagName())) {
      var array = JSON.createArrayNode();
      children.forEach(child -> array.add(node(child)));
      return array;
    }
    if (children.isEmpty()) {
      var text = element.getTextContent();
      return text.isEmpty() ? JSON.nullNode() : JSON.valueToTree(text);
    }
    var object = JSON.createObjectNode();
    children.forEach(child -> object.set(child.getTagName(), node(child)));
    return object;
  }

  static List<Element> children(Element element) {
    var found = new ArrayList<Element>();
    var nodes = element.getChildNodes();
    for (var i = 0; i < nodes.getLength(); i++)
      if (nodes.item(i) instanceof Element child) found.add(child);
    return found;
  }

  /// The same tree with every number and truth value as words, to compare with what XML says.
  static JsonNode words(JsonNode node) {
    if (node.isArray()) {
      var array = JSON.createArrayNode();
      node.forEach(child -> array.add(words(child)));
      return array;
    }
    if (node.isObject()) {
      var object = JSON.createObjectNode();
      node.properties().forEach(part -> object.set(part.getKey(), words(part.getValue())));
      return object;
    }
    return node.isNull() || node.asString().isEmpty()
        ? JSON.nullNode()
        : JSON.valueToTree(node.asString());
  }
}
