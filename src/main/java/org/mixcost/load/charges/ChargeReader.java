package org.mixcost.load.charges;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.analysis.actuals.Charge;
import org.mixcost.analysis.actuals.MeasuredQuantity;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.table.SheetNumber;
import org.mixcost.load.table.Table;
import org.mixcost.load.table.TableRow;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/**
 * Reads one row of a bill.
 *
 * @param places where each column stands
 * @param units that headers say
 */
record ChargeReader(
    TableRow row,
    Table table,
    Map<ChargeColumn, Integer> places,
    Map<ChargeColumn, String> units,
    List<LineMapping> mappings,
    Issues issues) {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-\\d{2}.*)?");
  /** A point that stands for thousands where commas stand before decimals, as they do between semicolons. */
  private static final Pattern OPEN = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");

  /** The charge, unless something is wrong with its row. */
  Optional<Charge> read() {
    Optional<LineMapping> mapping = mappings.stream().filter(this::fits).findFirst();
    String line = mapping.map(LineMapping::line).orElseGet(() -> text(ChargeColumn.LINE));
    Optional<YearMonth> month = month();
    Optional<SheetNumber> cost = number(ChargeColumn.COST);
    Optional<MeasuredQuantity> used = line.isEmpty() ? Optional.empty() : used(mapping);
    Optional<MeasuredQuantity> done = line.isEmpty() ? Optional.empty() : done();
    if (month.isEmpty() || cost.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Charge(
        table.where(row, places.getOrDefault(ChargeColumn.LINE, 0)),
        month.get(),
        line,
        what(line),
        cost.get().value(),
        cost.get().currency().orElseGet(this::currency),
        used,
        done));
  }

  private boolean fits(LineMapping mapping) {
    return row.text(table.columns().indexOf(mapping.column())).equals(mapping.value());
  }

  private String text(ChargeColumn column) {
    return places.containsKey(column) ? row.text(places.get(column)) : "";
  }

  private Where where(ChargeColumn column) {
    return table.where(row, places.getOrDefault(column, 0));
  }

  private String what(String line) {
    String said = text(ChargeColumn.WHAT);
    return said.isEmpty() && line.isEmpty() ? "row " + row.number() : said;
  }

  private String currency() {
    String own = text(ChargeColumn.CURRENCY);
    return own.isEmpty() ? units.getOrDefault(ChargeColumn.COST, "") : own;
  }

  private Optional<YearMonth> month() {
    String text = text(ChargeColumn.MONTH);
    Matcher written = MONTH.matcher(text);
    try {
      if (written.matches()) {
        return Optional.of(
            YearMonth.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))));
      }
    } catch (DateTimeException none) {
      // said below
    }
    issues.error(
        "bad-date",
        where(ChargeColumn.MONTH),
        "'" + text + "' is no month",
        "write it as 2027-03, or a day of it as 2027-03-31");
    return Optional.empty();
  }

  /** A number that must be there. */
  private Optional<SheetNumber> number(ChargeColumn column) {
    String text = text(column);
    boolean isOpen = table.separator().filter(sign -> sign == ';').isPresent()
        && OPEN.matcher(text).matches();
    Optional<SheetNumber> number = isOpen ? Optional.empty() : SheetNumber.read(text);
    if (number.isEmpty()) {
      issues.error(
          text.isEmpty() ? "missing-number" : "not-a-number",
          where(column),
          text.isEmpty() ? "the charge has no " + column.key() : "'" + text + "' is no number",
          "write it without a sign between thousands, such as 12345.60");
    }
    return number;
  }

  /** What was used; a mapping may say what each of it is. */
  private Optional<MeasuredQuantity> used(Optional<LineMapping> mapping) {
    if (text(ChargeColumn.QUANTITY).isEmpty()) {
      return Optional.empty();
    }
    Optional<SheetNumber> number = number(ChargeColumn.QUANTITY);
    Optional<MeasuredQuantity> each = mapping.flatMap(LineMapping::each).isPresent()
        ? one(mapping.flatMap(LineMapping::each).orElseThrow())
        : unit().map(unit -> new MeasuredQuantity(1, unit));
    return number.flatMap(many -> each.map(amount ->
        new MeasuredQuantity(many.value().doubleValue() * amount.number(), amount.unit())));
  }

  /** Such as 8 GPU-hours. */
  private Optional<MeasuredQuantity> one(String each) {
    int space = each.indexOf(' ');
    return SheetNumber.read(each.substring(0, space))
        .map(SheetNumber::value)
        .map(BigDecimal::doubleValue)
        .flatMap(number ->
            unit(each.substring(space + 1)).map(unit -> new MeasuredQuantity(number, unit)));
  }

  private Optional<Unit> unit() {
    String own = text(ChargeColumn.UNIT);
    return unit(own.isEmpty() ? units.getOrDefault(ChargeColumn.QUANTITY, "") : own);
  }

  private Optional<Unit> unit(String symbol) {
    Where where =
        where(places.containsKey(ChargeColumn.UNIT) ? ChargeColumn.UNIT : ChargeColumn.QUANTITY);
    if (symbol.isEmpty()) {
      issues.error("unit-missing", where, "the quantity has no unit", "such as GPU-hours or Mtok");
      return Optional.empty();
    }
    Optional<Unit> unit = Unit.parse(symbol);
    if (unit.isEmpty()) {
      issues.error(
          "unknown-unit",
          where,
          "no unit '" + symbol + "'" + Unit.didYouMean(symbol),
          "what one of it is may stand in --map, such as :8 GPU-hours");
    }
    return unit;
  }

  /** What was done: a share of what is planned, or tokens. */
  private Optional<MeasuredQuantity> done() {
    String text = text(ChargeColumn.DONE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Unit> ofHeader = Optional.ofNullable(units.get(ChargeColumn.DONE))
        .filter(symbol -> !symbol.equals("%"))
        .flatMap(Unit::parse);
    String percent = "%".equals(units.get(ChargeColumn.DONE)) && !text.endsWith("%") ? "%" : "";
    Checked<Expression> read = Expression.parse(text + percent)
        .then(written -> in(ofHeader.map(written::orIn).orElse(written)));
    read.issues().forEach(issue -> issues.add(issue.at(where(ChargeColumn.DONE))));
    return read.found()
        .filter(found -> found.distribution() instanceof Distribution.Fixed)
        .map(found -> new MeasuredQuantity(
            ((Distribution.Fixed) found.distribution()).value(), found.unit().orElseThrow()));
  }

  private static Checked<Expression> in(Expression written) {
    boolean isOfTokens = written.unit().filter(Unit.TOKEN::isConvertibleTo).isPresent();
    return isOfTokens
        ? written.in(List.of(Unit.TOKEN), Domain.NOT_NEGATIVE)
        : written.in(List.of(Unit.FRACTION, Unit.TOKEN), Domain.SHARE);
  }
}
