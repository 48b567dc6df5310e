package org.mixcost.report.terminal;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.issue.Printable;
import org.mixcost.report.document.ReportTable;

/**
 * A column of a table on a screen.
 *
 * @param isNumeric whether its texts stand at the right
 * @param isWrapped whether a text that is too long goes on in the next line, instead of being cut
 */
record ScreenColumn(
    String heading, List<String> texts, boolean isNumeric, boolean isWrapped, int width) {

  private static final int NARROWEST = 14;
  private static final int NARROWEST_WRAPPED = 24;

  /** A column of a table as wide as its widest text; the first says what a row is about and is never cut. */
  static ScreenColumn of(ReportTable table, int place) {
    ReportTable.Column column = table.columns().get(place);
    List<String> texts = table.rows().stream()
        .map(row -> Printable.oneLine(row.cells().get(place).text()))
        .toList();
    return new ScreenColumn(
            Printable.oneLine(column.heading()), texts, column.isNumeric(), place == 0, 0)
        .fitted();
  }

  /** The same, where numbers have their decimal points under each other. */
  static ScreenColumn aligned(ReportTable table, int place) {
    ScreenColumn column = of(table, place);
    return column.isNumeric
        ? new ScreenColumn(
                column.heading, DecimalPoints.aligned(column.texts), true, column.isWrapped, 0)
            .fitted()
        : column;
  }

  private ScreenColumn fitted() {
    return withWidth(Stream.concat(Stream.of(heading), texts.stream())
        .mapToInt(TextWidth::of)
        .max()
        .orElse(0));
  }

  /** Whether its words can do with less room and still be told from each other; numbers cannot. */
  boolean mayBeNarrower() {
    return !isNumeric && width > (isWrapped ? NARROWEST_WRAPPED : NARROWEST);
  }

  ScreenColumn withWidth(int narrower) {
    return new ScreenColumn(heading, texts, isNumeric, isWrapped, narrower);
  }

  /** The heading, or what stands in a row: lines as wide as the column. */
  List<String> lines(String text) {
    if (isNumeric) {
      return List.of(TextWidth.atRight(text, width));
    }
    List<String> lines =
        isWrapped ? TextWidth.breakInto(text, width) : List.of(TextWidth.cut(text, width));
    return lines.stream().map(line -> TextWidth.padded(line, width)).toList();
  }
}
