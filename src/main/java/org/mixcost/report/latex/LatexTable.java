package org.mixcost.report.latex;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Row;

/** A table between the rules of booktabs, with its title as caption and its notes below. */
public final class LatexTable {
  /** A table with more rows goes on to the next page, under its headings again. */
  private static final int ROWS_OF_A_PAGE = 40;

  private final ReportTable table;
  private final LatexColumns columns;

  private LatexTable(ReportTable table) {
    this.table = table;
    this.columns = new LatexColumns(table);
  }

  /** The table, or several one after the other where it is wider than a page. */
  public static String of(ReportTable table) {
    return new LatexTable(table).text();
  }

  private String text() {
    List<List<Integer>> parts = columns.parts();
    return IntStream.range(0, parts.size())
        .mapToObj(i -> part(parts.get(i), i == 0, i == parts.size() - 1))
        .collect(joining("\n"));
  }

  private String part(List<Integer> part, boolean isFirst, boolean isLast) {
    String caption =
        "\\caption{" + LatexText.of(table.title()) + (isFirst ? "" : " (continued)") + "}";
    String notes = isLast ? notes() : "";
    return table.rows().size() > ROWS_OF_A_PAGE
        ? overPages(part, caption, notes)
        : onAPage(part, caption, notes);
  }

  private String onAPage(List<Integer> part, String caption, String notes) {
    return "\\begin{table}[H]\n\\centering\\footnotesize\n"
        + caption
        + "\n\\begin{tabular}"
        + shape(part)
        + "\n"
        + headings(part)
        + rows(part)
        + "\\bottomrule\n\\end{tabular}\n"
        + notes
        + "\\end{table}\n";
  }

  private String overPages(List<Integer> part, String caption, String notes) {
    return "{\\footnotesize\n\\begin{longtable}"
        + shape(part)
        + "\n"
        + caption
        + "\\\\\n"
        + headings(part)
        + "\\endfirsthead\n"
        + headings(part)
        + "\\endhead\n\\bottomrule\n\\endfoot\n"
        + rows(part)
        + "\\end{longtable}}\n"
        + notes;
  }

  private String shape(List<Integer> part) {
    List<Integer> widths = columns.widths(part);
    boolean fit = columns.fit(part);
    return IntStream.range(0, part.size())
        .mapToObj(i -> {
          boolean isNumeric = table.columns().get(part.get(i)).isNumeric();
          return fit
              ? (isNumeric ? "r" : "l")
              : (isNumeric ? "R" : "L") + "{" + widths.get(i) / 2.0 + "em}";
        })
        .collect(joining("", "{@{}", "@{}}"));
  }

  private String headings(List<Integer> part) {
    return "\\toprule\n"
        + part.stream()
            .map(column -> LatexText.of(table.columns().get(column).heading()))
            .collect(joining(" & ", "", " \\\\\n"))
        + "\\midrule\n";
  }

  private String rows(List<Integer> part) {
    return table.rows().stream().map(row -> row(row, part)).collect(joining());
  }

  private static String row(Row row, List<Integer> part) {
    return part.stream()
        .map(column -> cell(row.cells().get(column)))
        .map(text -> row.isSum() && !text.isEmpty() ? "\\textbf{" + text + "}" : text)
        .collect(joining(" & ", row.isSum() ? "\\midrule\n" : "", " \\\\\n"));
  }

  private static String cell(Cell cell) {
    return cell.number().isPresent() ? LatexText.ofNumber(cell.text()) : LatexText.of(cell.text());
  }

  private String notes() {
    return table.footnotes().stream()
        .map(note -> "\\remark{" + LatexText.of(note) + "}\n")
        .collect(joining());
  }
}
