package org.mixcost.report.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mixcost.report.document.ReportTable;

/**
 * How wide the columns of a table are on a page, in characters, each about half an em.
 *
 * <p>Where there is room a column is as wide as its longest cell. Else words go on in further lines, and what finds no room
 * even so goes on in a further table, which repeats the first column.
 */
final class LatexColumns {
  /** How many characters of footnote size a line of 16 cm has. */
  private static final int ROOM = 106;

  /** What is between two columns. */
  private static final int GAP = 2;

  /** Words need no more to be read in lines below each other. */
  private static final int NARROW = 14;

  /** The longest word of a heading that stands on one line. */
  private static final int WORD = 20;

  /** A character of another script may be shown by its number. */
  private static final int CODE = 6;

  private static final int FIRST_OF_OTHER_SCRIPTS = 0x590;
  private static final int FIRST_SIGN = 0x2000;
  private static final int LAST_SIGN = 0x2BFF;
  private static final Pattern SPACE = Pattern.compile(" ");

  private final ReportTable table;

  LatexColumns(ReportTable table) {
    this.table = table;
  }

  /** Which columns stand side by side: all, or the first one with as many others as there is room for, each time. */
  List<List<Integer>> parts() {
    List<List<Integer>> parts = new ArrayList<>(List.of(new ArrayList<>(List.of(0))));
    for (int column = 1; column < table.columns().size(); column++) {
      List<Integer> part = parts.get(parts.size() - 1);
      if (part.size() > 1 && total(part, least(part)) + GAP + least(column) > ROOM) {
        part = new ArrayList<>(List.of(0));
        parts.add(part);
      }
      part.add(column);
    }
    return parts;
  }

  /** Whether columns stand side by side without further lines. */
  boolean fit(List<Integer> part) {
    return total(part, natural(part)) <= ROOM;
  }

  /** How wide they are where they do not. */
  List<Integer> widths(List<Integer> part) {
    List<Integer> natural = natural(part);
    List<Integer> widths = new ArrayList<>(least(part));
    for (int left = ROOM - total(part, widths); left > 0; left--) {
      int tightest = tightest(natural, widths);
      if (natural.get(tightest) <= widths.get(tightest)) {
        return widths;
      }
      widths.set(tightest, widths.get(tightest) + 1);
    }
    return widths;
  }

  /** The column that takes most lines. */
  private static int tightest(List<Integer> natural, List<Integer> widths) {
    int tightest = 0;
    for (int i = 1; i < widths.size(); i++) {
      if (natural.get(i) * widths.get(tightest) > natural.get(tightest) * widths.get(i)) {
        tightest = i;
      }
    }
    return tightest;
  }

  private static int total(List<Integer> part, List<Integer> widths) {
    return widths.stream().mapToInt(width -> width).sum() + GAP * (part.size() - 1);
  }

  private List<Integer> natural(List<Integer> part) {
    return part.stream()
        .map(column -> Math.max(width(heading(column)), longestCell(column)))
        .toList();
  }

  private List<Integer> least(List<Integer> part) {
    return part.stream().map(this::least).toList();
  }

  private int least(int column) {
    int ofHeading =
        SPACE.splitAsStream(heading(column)).mapToInt(LatexColumns::width).max().orElse(0);
    int ofCells = longestCell(column);
    return table.columns().get(column).isNumeric()
        ? Math.max(Math.min(ofHeading, WORD), ofCells)
        : Math.min(Math.max(width(heading(column)), ofCells), NARROW);
  }

  private String heading(int column) {
    return table.columns().get(column).heading();
  }

  private int longestCell(int column) {
    return table.rows().stream()
        .map(row -> row.cells().get(column))
        .mapToInt(cell -> width(cell.text()))
        .max()
        .orElse(0);
  }

  private static int width(String text) {
    return text.codePoints().map(LatexColumns::width).sum();
  }

  private static int width(int character) {
    boolean isSign = FIRST_SIGN <= character && character <= LAST_SIGN;
    return isSign || character < FIRST_OF_OTHER_SCRIPTS ? 1 : CODE;
  }
}
