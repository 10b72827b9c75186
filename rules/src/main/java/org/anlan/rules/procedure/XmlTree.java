package org.anlan.rules.procedure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML text into a small tree and refuses what has no place in a drawing: document types, entities, processing
/// instructions, files beyond any sensible size. Nothing outside the text is ever opened.
final class XmlTree {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
  static final String ANLAN = "https://anlan.dev/bpmn";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 60;

  private XmlTree() {}

  sealed interface Parsed {}

  record Tree(Element root) implements Parsed {}

  record Broken(String zh, String en) implements Parsed {}

  /// `name` has the prefix that we give: none for BPMN, `anlan:`, `bpmndi:`, `xsi:`, else `{namespace}`.
  record Element(
      String name, Map<String, String> attributes, List<Element> children, StringBuilder words) {

    String attribute(String name) {
      return attributes.getOrDefault(name, "").strip();
    }

    String id() {
      return attribute("id");
    }

    String text() {
      return words.toString().strip();
    }

    List<Element> children(String name) {
      return children.stream().filter(child -> child.name().equals(name)).toList();
    }
  }

  static Parsed parse(String xml) {
    if (xml.length() > LONGEST) {
      return new Broken(
          "文件超过 %d 个字符。".formatted(LONGEST),
          "The file has more than %d characters.".formatted(LONGEST));
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return read(factory.createXMLStreamReader(new StringReader(xml)));
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      return new Broken(
          "第 %d 行不是规范的 XML。".formatted(line), "Line %d is not well-formed XML.".formatted(line));
    }
  }

  private static Parsed read(XMLStreamReader in) throws XMLStreamException {
    var open = new ArrayList<Element>();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var element = element(in);
          if (!open.isEmpty()) {
            open.getLast().children().add(element);
          }
          open.add(element);
          if (open.size() > DEEPEST) {
            return new Broken("元素嵌套过深。", "Elements are nested too deeply.");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          var closed = open.removeLast();
          if (open.isEmpty()) {
            return new Tree(closed);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.getLast().words().append(in.getText());
          }
        }
        case XMLStreamConstants.DTD -> {
          return new Broken("文件不得含 DOCTYPE。", "The file must not have a DOCTYPE.");
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          return new Broken("文件不得引用实体。", "The file must not refer to entities.");
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
          return new Broken("文件不得含处理指令。", "The file must not have processing instructions.");
        }
        default -> {}
      }
    }
    return new Broken("文件没有内容。", "The file is empty.");
  }

  private static Element element(XMLStreamReader in) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      var space = in.getAttributeNamespace(i);
      var name = in.getAttributeLocalName(i);
      attributes.put(
          space == null || space.isEmpty() ? name : name(space, name), in.getAttributeValue(i));
    }
    var space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    return new Element(
        name(space, in.getLocalName()), attributes, new ArrayList<>(), new StringBuilder());
  }

  private static String name(String space, String local) {
    return switch (space) {
      case BPMN -> local;
      case ANLAN -> "anlan:" + local;
      case BPMNDI -> "bpmndi:" + local;
      case XSI -> "xsi:" + local;
      default -> "{" + space + "}" + local;
    };
  }
}
