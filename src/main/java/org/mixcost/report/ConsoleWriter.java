package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables as plain text, in lines of up to 100 characters. */
public final class ConsoleWriter {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private ConsoleWriter() {}

  /** A table with its title above and its notes below. */
  public static String table(ReportTable table) {
    List<String> lines = new ArrayList<>();
    lines.add(CellText.forPeople(table.title()));
    lines.addAll(body(table));
    table.notes().forEach(note -> lines.addAll(wrap(note, WIDTH)));
    return lines.stream().map(String::stripTrailing).collect(joining("\n", "", "\n"));
  }

  /** A text in lines of up to 100 characters. */
  public static String paragraph(String text) {
    return String.join("\n", wrap(text, WIDTH)) + "\n";
  }

  private static List<String> body(ReportTable table) {
    List<List<String>> texts = new ArrayList<>();
    texts.add(table.columns().stream()
        .map(column -> CellText.forPeople(column.heading()))
        .toList());
    table
        .rows()
        .forEach(row -> texts.add(row.cells().stream().map(CellText::forPeople).toList()));
    List<Integer> widths = widths(texts, table);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean ruled = i == 1 || (i > 1 && table.rows().get(i - 1).isSum());
      if (ruled) {
        lines.add("─"
            .repeat(widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length()));
      }
      lines.add(line(texts.get(i), widths, table.columns()));
    }
    return lines;
  }

  /** Widths of the columns; the widest column of words gives way where a line would be too long. */
  private static List<Integer> widths(List<List<String>> texts, ReportTable table) {
    List<Integer> widths = new ArrayList<>(IntStream.range(0, table.columns().size())
        .mapToObj(i -> texts.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
        .toList());
    int total = widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length();
    int widest = IntStream.range(0, widths.size())
        .filter(i -> !table.columns().get(i).isNumeric())
        .reduce(0, (a, b) -> widths.get(b) > widths.get(a) ? b : a);
    int narrowest = 12;
    widths.set(
        widest,
        Math.max(
            Math.min(narrowest, widths.get(widest)),
            widths.get(widest) - Math.max(0, total - WIDTH)));
    return widths;
  }

  private static String line(
      List<String> texts, List<Integer> widths, List<ReportTable.Column> columns) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> pad(texts.get(i), widths.get(i), columns.get(i).isNumeric()))
        .collect(joining(GAP));
  }

  private static String pad(String text, int width, boolean right) {
    String cut = text.length() > width ? cut(text, width) : text;
    String space = " ".repeat(width - cut.length());
    return right ? space + cut : cut + space;
  }

  /** A text that is too long loses its end, a path its beginning. */
  private static String cut(String text, int width) {
    boolean isPath = text.contains(".") && !text.contains(" ");
    return isPath
        ? "…" + text.substring(text.length() - width + 1)
        : text.substring(0, width - 1) + "…";
  }

  /** A text in lines of up to a width, broken at spaces; later lines are indented. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : CellText.forPeople(text).split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("  ").append(word);
      } else {
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
