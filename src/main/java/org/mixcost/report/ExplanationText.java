package org.mixcost.report;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.analysis.explain.Explanation.Node;
import org.mixcost.report.ReportTable.Cell;
import org.mixcost.report.ReportTable.Column;
import org.mixcost.report.ReportTable.Row;
import tools.jackson.core.JsonGenerator;

/** Where a figure comes from, as a tree for a terminal, a document or a program. */
public final class ExplanationText {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private final Explanation explanation;
  private final Provenance provenance;

  public ExplanationText(Explanation explanation, Provenance provenance) {
    this.explanation = explanation;
    this.provenance = provenance;
  }

  private String title() {
    return explanation.scenario().name() + ": " + explanation.root().line().label();
  }

  /** For a terminal: a tree whose branches are drawn. */
  public String forTerminal() {
    List<String> lines = new ArrayList<>(List.of(title()));
    branch(explanation.root(), "", "", lines);
    return String.join("\n", lines) + "\n\n" + ConsoleWriter.paragraph(provenance.text());
  }

  /**
   * A node and what is below it.
   *
   * @param first what its first line begins with
   * @param others what all others begin with
   */
  private static void branch(Node node, String first, String others, List<String> lines) {
    List<Node> below = NodeText.terms(node);
    add(NodeText.head(node), first, others + INDENT, lines);
    String beside = others + (below.isEmpty() ? "   " : "│  ");
    NodeText.detail(node).ifPresent(detail -> add(detail, beside, beside + INDENT, lines));
    for (int i = 0; i < below.size(); i++) {
      boolean isLast = i == below.size() - 1;
      branch(
          below.get(i),
          others + (isLast ? "└─ " : "├─ "),
          others + (isLast ? "   " : "│  "),
          lines);
    }
  }

  private static void add(String text, String first, String others, List<String> lines) {
    List<String> wrapped = ConsoleWriter.wrap(text, WIDTH - others.length());
    lines.add(first + wrapped.get(0));
    wrapped.stream().skip(1).forEach(more -> lines.add(others + more.strip()));
  }

  /** For a document: a list in a list. */
  public String forDocument() {
    StringBuilder text =
        new StringBuilder("### ").append(MarkdownWriter.escape(title())).append("\n\n");
    item(explanation.root(), "", text);
    return text.append('\n')
        .append(MarkdownWriter.paragraph(provenance.text()))
        .append('\n')
        .toString();
  }

  private static void item(Node node, String indent, StringBuilder text) {
    text.append(indent).append("- ").append(MarkdownWriter.escape(NodeText.head(node)));
    NodeText.detail(node)
        .ifPresent(detail -> text.append("<br>\n")
            .append(indent)
            .append(INDENT)
            .append(MarkdownWriter.escape(detail)));
    text.append('\n');
    NodeText.terms(node).forEach(below -> item(below, indent + INDENT, text));
  }

  /** For a spreadsheet: a row for each number, with its depth in the tree. */
  public String csv() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("depth"));
    List.of("symbol", "id", "label", "unit").forEach(name -> columns.add(Column.text(name)));
    columns.addAll(Spreads.columns("", true));
    List.of("formula", "from").forEach(name -> columns.add(Column.text(name)));
    List<Row> rows = new ArrayList<>();
    rows(explanation.root(), 0, rows);
    return CsvWriter.table(
        new ReportTable("explanation", title(), List.copyOf(columns), rows, List.of()));
  }

  private static void rows(Node node, int depth, List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Amount(depth));
    List.of(
            node.symbol(),
            NodeText.id(node),
            NodeText.label(node),
            node.figure().unit().symbol())
        .forEach(text -> cells.add(new Cell.Label(text)));
    cells.addAll(Spreads.cells(node.figure(), true));
    cells.add(new Cell.Label(node instanceof Computed computed ? computed.formula() : ""));
    cells.add(new Cell.Label(node instanceof Given given ? NodeText.origin(given) : ""));
    rows.add(new Row(cells, false));
    NodeText.terms(node).forEach(below -> rows(below, depth + 1, rows));
  }

  /** For a program: a tree of objects. */
  public String json() {
    return JsonResult.of("explanation", provenance, json -> {
      json.writeStringProperty("scenario", explanation.scenario().name());
      json.writeStringProperty("title", explanation.scenario().title());
      json.writeName("line");
      write(json, explanation.root());
    });
  }

  private static void write(JsonGenerator json, Node node) {
    json.writeStartObject();
    if (!node.symbol().isEmpty()) {
      json.writeStringProperty("symbol", node.symbol());
    }
    json.writeStringProperty("id", NodeText.id(node));
    json.writeStringProperty("label", NodeText.label(node));
    JsonFigure.write(json, node.figure());
    if (node instanceof Computed computed) {
      computed(json, computed);
    } else if (node instanceof Given given) {
      given(json, given);
    }
    json.writeEndObject();
  }

  private static void computed(JsonGenerator json, Computed computed) {
    json.writeStringProperty("formula", computed.formula());
    if (computed.isToldBefore()) {
      json.writeBooleanProperty("told_before", true);
      return;
    }
    json.writeArrayPropertyStart("terms");
    computed.terms().forEach(term -> write(json, term));
    json.writeEndArray();
  }

  private static void given(JsonGenerator json, Given given) {
    json.writeStringProperty("value", given.quantity().text());
    json.writeObjectPropertyStart("origin");
    json.writeStringProperty("basis", given.quantity().citation().basis().toString());
    json.writeStringProperty("place", given.quantity().citation().place());
    json.writeStringProperty("source", given.quantity().citation().title());
    json.writeStringProperty("date", given.quantity().citation().date());
    json.writeStringProperty("url", given.quantity().citation().url());
    json.writeStringProperty("note", given.quantity().citation().note());
    json.writeEndObject();
  }
}
