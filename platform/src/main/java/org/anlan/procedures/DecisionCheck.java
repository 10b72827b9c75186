package org.anlan.procedures;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What a decision file may not hold: anything that runs code outside the table or reads from elsewhere.
///
/// The engine runs Java functions named in a model, so these are refused here, before the engine sees the text.
final class DecisionCheck {

  private static final int LARGEST = 2_000_000;

  private DecisionCheck() {}

  /// The flaws of this text, none when it may be published.
  static List<DecisionFlaw> flaws(String xml) {
    if (xml.length() > LARGEST)
      return List.of(
          new DecisionFlaw(
              "definitions", "文件超过 2 MB，请拆分。", "The file is larger than 2 MB; split it."));
    if (xml.contains("<!DOCTYPE"))
      return List.of(
          new DecisionFlaw(
              "DOCTYPE", "不允许 DOCTYPE，请删去该行。", "DOCTYPE is not allowed; remove the line."));
    try {
      return elementFlaws(parser().parse(new InputSource(new StringReader(xml))));
    } catch (SAXException e) {
      return List.of(
          new DecisionFlaw(
              "XML", "不是有效的 XML：" + e.getMessage(), "Not valid XML: " + e.getMessage()));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("A decision text could not be read.", e);
    }
  }

  private static List<DecisionFlaw> elementFlaws(Document document) {
    var flaws = new ArrayList<DecisionFlaw>();
    var all = document.getElementsByTagNameNS("*", "*");
    for (var i = 0; i < all.getLength(); i++) check((Element) all.item(i), flaws);
    if (document.getElementsByTagNameNS("*", "decision").getLength() == 0)
      flaws.add(
          new DecisionFlaw("definitions", "没有 decision 元素。", "There is no decision element."));
    return flaws;
  }

  private static void check(Element element, List<DecisionFlaw> flaws) {
    var where = element.getLocalName() + " " + element.getAttribute("id");
    switch (element.getLocalName()) {
      case "import" ->
          flaws.add(
              new DecisionFlaw(
                  where.strip(),
                  "不允许 import，请把内容并入本文件。",
                  "import is not allowed; take its content into this file."));
      case "functionDefinition", "encapsulatedLogic" -> {
        var kind = element.getAttribute("kind");
        if (kind.equals("Java") || kind.equals("PMML")) flaws.add(external(where, kind));
      }
      case "text" -> {
        if (element.getTextContent().matches("(?s).*\\bexternal\\b.*"))
          flaws.add(external(where.strip(), "external"));
      }
      default -> {}
    }
  }

  private static DecisionFlaw external(String where, String kind) {
    return new DecisionFlaw(
        where,
        "不允许调用外部函数（" + kind + "），请改用表格或 FEEL 表达式。",
        "External functions (" + kind + ") are not allowed; use a table or FEEL instead.");
  }

  static DocumentBuilder parser() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder;
  }
}
