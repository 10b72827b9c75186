package org.anlan.rules.benefits;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.anlan.rules.procedure.Flaw;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads a DMN 1.3 file into a [Clause], or says everything that stands against it: one table, the first row that applies (`FIRST`), columns of the
/// library's fields, and one answer `amount` in yuan.
public final class ClauseReader {

  private static final String SPACE = "https://anlan.dev/bpmn";
  private static final String ANSWER = "amount";

  public sealed interface Reading {}

  public record Read(Clause clause) implements Reading {}

  public record Refused(List<Flaw> flaws) implements Reading {}

  private final Map<String, FieldType> types;
  private final List<Flaw> flaws = new ArrayList<>();

  private ClauseReader(Map<String, FieldType> types) {
    this.types = types;
  }

  /// @param types of the fields of the library that it is about
  public static Reading read(String xml, Map<String, FieldType> types) {
    var reader = new ClauseReader(Map.copyOf(types));
    var clause = reader.clause(xml);
    return clause == null || !reader.flaws.isEmpty() ? new Refused(reader.flaws) : new Read(clause);
  }

  private @Nullable Clause clause(String xml) {
    var root = parse(xml);
    if (root == null) return null;
    var tables = all(root, "decisionTable");
    if (tables.size() != 1) {
      flaw("", "一项政策应恰有一张决策表。", "A policy has exactly one decision table.");
      return null;
    }
    var table = tables.getFirst();
    if (!table.getAttribute("hitPolicy").equals("FIRST"))
      flaw(table, "hitPolicy 应为 FIRST：先适用的一行决定。", "hitPolicy is FIRST: the first row decides.");
    var outputs = children(table, "output");
    if (outputs.size() != 1 || !outputs.getFirst().getAttribute("name").equals(ANSWER))
      flaw(table, "应恰有一个输出 amount（元）。", "There is exactly one output, amount, in yuan.");
    var columns = children(table, "input").stream().map(this::column).toList();
    var rows = children(table, "rule").stream().map(row -> row(row, columns)).toList();
    if (rows.isEmpty()) flaw(table, "表中没有行。", "The table has no row.");
    return flaws.isEmpty()
        ? new Clause(
            columns.stream().flatMap(Optional::stream).toList(),
            rows.stream().flatMap(Optional::stream).toList(),
            types)
        : null;
  }

  private @Nullable Element parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException e) {
      flaw("", "不是有效的 XML：" + e.getMessage(), "Not valid XML: " + e.getMessage());
      return null;
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("A clause's text could not be read.", e);
    }
  }

  private Optional<Clause.Column> column(Element input) {
    var written = text(input, "inputExpression");
    try {
      var asked = FormulaReader.read(written);
      known(input, asked);
      var label = input.getAttribute("label").isBlank() ? written : input.getAttribute("label");
      var english = input.getAttributeNS(SPACE, "labelEn");
      return Optional.of(
          new Clause.Column(
              new Said(label, english.isBlank() ? label : english),
              asked,
              input.getAttributeNS(SPACE, "blank").equals("no")));
    } catch (Unreadable wrong) {
      flaw(input, wrong.said().zh(), wrong.said().en());
      return Optional.empty();
    }
  }

  private void known(Element element, Formula formula) {
    var alone = formula instanceof Formula.Field;
    for (var name : formula.names()) {
      var type = Facts.typeOf(name, types);
      if (type == null)
        flaw(element, "没有字段“%s”。".formatted(name), "There is no field “%s”.".formatted(name));
      else if (!alone && type != FieldType.NUMBER)
        flaw(element, "“%s”不是数字，不能计算。".formatted(name), "“%s” is no number.".formatted(name));
    }
  }

  private Optional<Clause.Row> row(Element rule, List<Optional<Clause.Column>> columns) {
    var cells = children(rule, "inputEntry");
    var answers = children(rule, "outputEntry");
    if (cells.size() != columns.size() || answers.size() != 1) {
      flaw(rule, "行的格数与列数不同。", "The row has another number of cells than there are columns.");
      return Optional.empty();
    }
    var conditions = new ArrayList<Condition>();
    for (var n = 0; n < cells.size(); n++)
      condition(cells.get(n), columns.get(n)).ifPresent(conditions::add);
    var words = rule.getElementsByTagNameNS("*", "description");
    var zh = words.getLength() == 0 ? "" : words.item(0).getTextContent().strip();
    if (zh.isEmpty()) flaw(rule, "行缺少说明。", "The row has no description.");
    var en = rule.getAttributeNS(SPACE, "descriptionEn");
    return amount(answers.getFirst())
        .map(paid ->
            new Clause.Row(new Said(zh, en.isBlank() ? zh : en), conditions, paid.orElse(null)));
  }

  private Optional<Condition> condition(Element cell, Optional<Clause.Column> column) {
    try {
      var condition = ConditionReader.read(text(cell, null));
      if (column.isPresent()) mustFit(cell, condition, column.get().asked());
      return Optional.of(condition);
    } catch (Unreadable wrong) {
      flaw(cell, wrong.said().zh(), wrong.said().en());
      return Optional.empty();
    }
  }

  private void mustFit(Element cell, Condition condition, Formula asked) {
    if (condition instanceof Condition.Anything) return;
    var type =
        asked instanceof Formula.Field(var name) ? Facts.typeOf(name, types) : FieldType.NUMBER;
    if (type == null || condition.type() == type) return;
    flaw(
        cell,
        "“%s”与该列的类型 %s 不符。".formatted(text(cell, null), type),
        "“%s” does not fit the column, which is of type %s.".formatted(text(cell, null), type));
  }

  private Optional<Optional<Formula>> amount(Element cell) {
    var written = text(cell, null);
    if (written.equals("null")) return Optional.of(Optional.empty());
    try {
      var formula = FormulaReader.read(written);
      known(cell, formula);
      if (formula instanceof Formula.Field(var name)
          && Facts.typeOf(name, types) != FieldType.NUMBER)
        flaw(cell, "金额应为数字。", "An amount is a number.");
      return Optional.of(Optional.of(formula));
    } catch (Unreadable wrong) {
      flaw(cell, wrong.said().zh(), wrong.said().en());
      return Optional.empty();
    }
  }

  private static String text(Element of, @Nullable String within) {
    var parent = within == null ? of : children(of, within).stream().findFirst().orElse(of);
    return children(parent, "text").stream()
        .findFirst()
        .map(Node::getTextContent)
        .orElse("")
        .strip();
  }

  private static List<Element> all(Element root, String name) {
    var found = root.getElementsByTagNameNS("*", name);
    var all = new ArrayList<Element>();
    for (var n = 0; n < found.getLength(); n++) all.add((Element) found.item(n));
    return all;
  }

  private static List<Element> children(Element of, String name) {
    return all(of, name).stream().filter(child -> child.getParentNode() == of).toList();
  }

  private void flaw(Element at, String zh, String en) {
    flaws.add(new Flaw(at.getAttribute("id"), at.getLocalName(), zh, en));
  }

  private void flaw(String id, String zh, String en) {
    flaws.add(new Flaw(id, "policy", zh, en));
  }
}
