package org.mixcost.report.terminal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.report.document.ReportTable;

/**
 * A table in lines that fit a screen.
 *
 * <p>Where there is no room for all of it, a table shows its most important columns under their shorter headings. Then
 * words are cut, those of the widest column first; those of the first column go on in the next line instead. Then numbers
 * stand at the right, with no regard to their decimal points. And then columns go on below, behind the first one again.
 * A number is never cut.
 */
public final class ScreenTable {
  private static final String GAP = "  ";

  private final ReportTable table;
  private final int room;

  private ScreenTable(ReportTable table, int room) {
    this.table = table;
    this.room = room;
  }

  /** Headings and rows. */
  public static List<String> lines(ReportTable table, Screen screen) {
    ScreenTable whole = new ScreenTable(table, screen.columns());
    ScreenTable brief = new ScreenTable(table.brief(), screen.columns());
    return whole.fits(whole.aligned()) ? whole.lines(whole.aligned()) : brief.lines();
  }

  private List<String> lines() {
    return Stream.of(aligned(), columns(ScreenColumn::of))
        .map(this::narrowed)
        .filter(this::fits)
        .findFirst()
        .map(this::lines)
        .orElseGet(() -> broken().stream().flatMap(part -> lines(part).stream()).toList());
  }

  private List<ScreenColumn> aligned() {
    return columns(ScreenColumn::aligned);
  }

  private List<ScreenColumn> columns(BiFunction<ReportTable, Integer, ScreenColumn> column) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(place -> column.apply(table, place))
        .toList();
  }

  private boolean fits(List<ScreenColumn> part) {
    return width(part) <= room;
  }

  private static int width(List<ScreenColumn> part) {
    return part.stream().mapToInt(column -> column.width() + GAP.length()).sum() - GAP.length();
  }

  /** As many columns as fit behind the first one, then the next ones behind it again. */
  private List<List<ScreenColumn>> broken() {
    List<ScreenColumn> all = aligned();
    ScreenColumn first = all.get(0);
    List<List<ScreenColumn>> parts = new ArrayList<>();
    List<ScreenColumn> part = List.of(first);
    for (ScreenColumn column : all.subList(1, all.size())) {
      List<ScreenColumn> more = narrowed(with(part, column));
      if (part.size() > 1 && !fits(more)) {
        parts.add(part);
        more = narrowed(List.of(first, column));
      }
      part = more;
    }
    parts.add(part);
    return parts;
  }

  private static List<ScreenColumn> with(List<ScreenColumn> part, ScreenColumn column) {
    List<ScreenColumn> more = new ArrayList<>(part);
    more.add(column);
    return more;
  }

  private List<ScreenColumn> narrowed(List<ScreenColumn> part) {
    List<ScreenColumn> narrow = new ArrayList<>(part);
    OptionalInt widest = widest(narrow);
    while (!fits(narrow) && widest.isPresent()) {
      ScreenColumn column = narrow.get(widest.getAsInt());
      narrow.set(widest.getAsInt(), column.withWidth(column.width() - 1));
      widest = widest(narrow);
    }
    return narrow;
  }

  /** The place of the column that gives way next: the widest of those of words that are not as narrow as they may be. */
  private static OptionalInt widest(List<ScreenColumn> part) {
    return IntStream.range(0, part.size())
        .filter(place -> part.get(place).mayBeNarrower())
        .reduce((one, next) -> part.get(next).width() > part.get(one).width() ? next : one);
  }

  private List<String> lines(List<ScreenColumn> part) {
    String rule = "─".repeat(width(part));
    List<String> lines = new ArrayList<>(lines(part, ScreenColumn::heading));
    lines.add(rule);
    for (int i = 0; i < table.rows().size(); i++) {
      int row = i;
      if (i > 0 && table.rows().get(i).isSum()) {
        lines.add(rule);
      }
      lines.addAll(lines(part, column -> column.texts().get(row)));
    }
    return lines;
  }

  /** The lines of a row; a column that has fewer of them than another is empty in the others. */
  private static List<String> lines(List<ScreenColumn> part, Function<ScreenColumn, String> text) {
    List<List<String>> cells =
        part.stream().map(column -> column.lines(text.apply(column))).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(line -> IntStream.range(0, part.size())
            .mapToObj(place -> line < cells.get(place).size()
                ? cells.get(place).get(line)
                : " ".repeat(part.get(place).width()))
            .collect(joining(GAP))
            .stripTrailing())
        .toList();
  }
}
