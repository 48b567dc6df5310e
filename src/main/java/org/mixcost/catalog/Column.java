package org.mixcost.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mixcost.quantity.Unit;

/** A column of the catalog: its name in the header of a file, and what its cells hold. */
sealed interface Column {

  /** Its name. */
  String name();

  /** What is wrong with a cell, if anything is; an empty cell says that something is not known. */
  Optional<Fault> fault(String cell);

  /**
   * What is wrong with a cell.
   *
   * @param code of the issue
   * @param message for whoever wrote it
   */
  record Fault(String code, String message) {
    private static Optional<Fault> of(boolean isThere, String code, String message) {
      return isThere ? Optional.of(new Fault(code, message)) : Optional.empty();
    }
  }

  /**
   * Words of any kind.
   *
   * @param missing the issue of a cell that is empty, where it must not be
   */
  record Text(String name, Optional<Fault> missing) implements Column {

    static Text optional(String name) {
      return new Text(name, Optional.empty());
    }

    static Text needed(String name, String code, String message) {
      return new Text(name, Optional.of(new Fault(code, message)));
    }

    /** What a row goes by. */
    static Text id(String name) {
      return needed(name, "missing-id", "the row has no " + name);
    }

    @Override
    public Optional<Fault> fault(String cell) {
      return missing.filter(fault -> cell.isEmpty());
    }
  }

  /** The day, the month or the year from which a row counts. */
  record Date(String name) implements Column {
    @Override
    public Optional<Fault> fault(String cell) {
      return Fault.of(
          !Dates.isDate(cell),
          "bad-date",
          "'" + cell + "' is not a date such as 2026-07 or 2026-07-24");
    }
  }

  /**
   * One of a few words.
   *
   * @param words that are known
   * @param isNeeded whether a row says nothing without it
   */
  record Words(String name, List<String> words, boolean isNeeded) implements Column {

    Words(String name, List<String> words) {
      this(name, words, false);
    }

    static Words of(String name, String... words) {
      return new Words(name, List.of(words));
    }

    /** The same in a table whose rows say nothing without it. */
    Words needed() {
      return new Words(name, words, true);
    }

    @Override
    public Optional<Fault> fault(String cell) {
      if (cell.isEmpty()) {
        return Fault.of(isNeeded, "missing-word", "the row has no " + name);
      }
      return Fault.of(
          !words.contains(cell),
          "unknown-word",
          "unknown " + name + " '" + cell + "', expected one of " + String.join(", ", words));
    }
  }

  /** The unit of the numbers of a row. */
  record UnitOfRow(String name) implements Column {
    private static final List<String> PLAIN = List.of("fraction", "count", "x");

    @Override
    public Optional<Fault> fault(String cell) {
      return Fault.of(
          Unit.parse(cell).isEmpty() && !PLAIN.contains(cell),
          "unknown-unit",
          "unknown unit '" + cell + "'");
    }
  }

  /** Which numbers are taken; below 0 for one such as a logarithm. */
  enum Sign {
    ANY(""),
    NOT_NEGATIVE(" of 0 or more"),
    POSITIVE(" above 0");

    private final String text;

    Sign(String text) {
      this.text = text;
    }
  }

  /**
   * A number, of 0 or more where nothing else is said.
   *
   * @param unit of what it stands for; empty where the row says it
   * @param scale from the number to that unit
   * @param isNeeded whether a row says nothing without it
   * @param most above this it was written in another unit
   * @param sign which it may have
   */
  record Numeric(
      String name, Optional<Unit> unit, double scale, boolean isNeeded, double most, Sign sign)
      implements Column {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9.]+([eE][+-]?[0-9]+)?");

    static Numeric optional(String name, Unit unit) {
      return new Numeric(name, Optional.of(unit), 1, false, Double.MAX_VALUE, Sign.NOT_NEGATIVE);
    }

    static Numeric needed(String name, Unit unit) {
      return new Numeric(name, Optional.of(unit), 1, true, Double.MAX_VALUE, Sign.NOT_NEGATIVE);
    }

    /** A number without which the row says nothing, in the unit that the row says. */
    static Numeric ofRow(String name) {
      return new Numeric(name, Optional.empty(), 1, true, Double.MAX_VALUE, Sign.NOT_NEGATIVE);
    }

    /** The same, where one stands for so many of the unit. */
    Numeric times(double of) {
      return new Numeric(name, unit, of, isNeeded, most, sign);
    }

    /** The same with a bound above which no price of a million tokens is known. */
    Numeric atMost(double bound) {
      return new Numeric(name, unit, scale, isNeeded, bound, sign);
    }

    /** The same in a table whose rows say nothing without it. */
    Numeric needed() {
      return new Numeric(name, unit, scale, true, most, sign);
    }

    /** The same, where 0 says nothing. */
    Numeric positive() {
      return new Numeric(name, unit, scale, isNeeded, most, Sign.POSITIVE);
    }

    /** The same, where it may be below 0. */
    Numeric signed() {
      return new Numeric(name, unit, scale, isNeeded, most, Sign.ANY);
    }

    /** The number of a cell, in the unit, if it is one. */
    Optional<Double> read(String cell) {
      return decimal(cell).map(number -> number * scale);
    }

    @Override
    public Optional<Fault> fault(String cell) {
      if (cell.isEmpty()) {
        return Fault.of(isNeeded, "missing-number", "the row has no " + name);
      }
      Optional<Double> number = decimal(cell);
      if (number.isEmpty()) {
        return Optional.of(
            new Fault("not-a-number", name + " '" + cell + "' is not a number" + sign.text));
      }
      return Fault.of(
              number.get() > most,
              "implausible-price",
              name + " of " + cell + " is above any known price; is it per million tokens?")
          .or(() -> Fault.of(
              unit.filter(Unit.FRACTION::equals).isPresent() && number.get() > 1,
              "not-a-share",
              name + " of " + cell + " is above 1"));
    }

    private Optional<Double> decimal(String cell) {
      if (!DECIMAL.matcher(cell).matches() || (sign != Sign.ANY && cell.startsWith("-"))) {
        return Optional.empty();
      }
      try {
        return Optional.of(Double.parseDouble(cell)).filter(this::isTaken);
      } catch (NumberFormatException twoPoints) {
        return Optional.empty();
      }
    }

    private boolean isTaken(double number) {
      return Double.isFinite(number) && (sign != Sign.POSITIVE || number > 0);
    }
  }
}
