package org.mixcost.load.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.load.table.TableCell;
import org.mixcost.quantity.Currencies;
import org.mixcost.quantity.Expression;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.Shape;

/**
 * A column of a table of scenarios.
 *
 * @param path of what it holds; empty where nothing names it
 * @param unit of its numbers that have none, as {@code training.price [USD/GPU-hour]} says it
 */
record TableColumn(String path, Optional<String> unit) {
  private static final String RATE = "rates.";
  private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[\\[(]\\s*(.+?)\\s*[\\])]");
  /** A number, an interval or a distribution of numbers without any unit. */
  private static final Pattern BARE = Pattern.compile(
      "(?:[a-z]+\\()?[-+]?[\\d.][\\d.,eE+]*\\s*[kKMBGT]?(?:\\s*(?:to|,)\\s*[-+]?[\\d.][\\d.,eE+]*\\s*[kKMBGT]?)*\\)?");
  /** The column of a heading. */
  static TableColumn of(String heading) {
    Matcher found = WITH_UNIT.matcher(heading);
    return found.matches()
        ? new TableColumn(found.group(1), Optional.of(found.group(2)))
        : new TableColumn(heading, Optional.empty());
  }

  /** Whether its numbers can be in its unit. */
  boolean isUnitKnown() {
    return unit.map(known -> inUnit("1", known))
        .filter(text -> Expression.parse(text).hasErrors())
        .isEmpty();
  }

  /** Whether it holds numbers. */
  boolean isOfNumbers() {
    return isRate() || Paths.quantity(path).isPresent();
  }

  /** Whether it holds what a currency is worth, for the whole file. */
  boolean isRate() {
    return path.startsWith(RATE);
  }

  /** The currency of a rate. */
  String currency() {
    return path.substring(RATE.length());
  }

  /** Whether any text may stand in it. */
  boolean isOfTexts() {
    return Paths.find(path).filter(key -> key.shape() instanceof Shape.OfText).isPresent();
  }

  /** Whether it is a note for whoever reads the table, besides the one of the format. */
  boolean isNote() {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith("note") && !lower.equals("note");
  }

  /** A cell with the unit of its column, where it has none itself. */
  String withUnit(String cell) {
    return unit.filter(any -> BARE.matcher(cell).matches())
        .map(known -> inUnit(cell, known))
        .orElse(cell);
  }

  /** A number of a workbook with the unit of its column; what the cell shows, such as a currency, may be part of that. */
  String withUnit(TableCell.NumberCell number) {
    return unit.filter(known -> isIn(known, number.sign()))
        .map(known -> inUnit(number.digits(), known))
        .orElseGet(() -> withUnit(number.text()));
  }

  private static boolean isIn(String unit, String sign) {
    return sign.isEmpty()
        || unit.equals(sign)
        || Currencies.find(sign)
            .filter(code -> unit.startsWith(code) || unit.startsWith(sign))
            .isPresent();
  }

  private static String inUnit(String numbers, String unit) {
    return unit.equals("%")
        ? numbers.replaceAll("(?<=[\\d.])(?=\\s*(?:to|,|\\)|$))", "%")
        : numbers + " " + unit;
  }
}
