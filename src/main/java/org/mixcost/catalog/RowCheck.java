package org.mixcost.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Unit;

/** Checks the user's own catalog rows: known columns, a date and a source, numbers that are numbers and plausible. */
final class RowCheck {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern DECIMAL = Pattern.compile("[0-9.]+([eE][+-]?[0-9]+)?");
  /** Numbers without which a row of their table says nothing. */
  private static final List<String> NEEDED = List.of(
      "usd_per_gpu_hour", "input_usd_per_mtok", "output_usd_per_mtok", "low", "typical", "high");

  private static final Pattern NUMERIC = Pattern.compile(
      ".*(_tflops|_tops|_gb|_gb_per_s|_w|_per_mtok|_per_gpu_hour|_discount)|low|typical|high|tokens|context_tier_tokens|kept_share");
  /** Columns that hold one of a few words; an empty cell says that it is not known. */
  static final Map<String, List<String>> WORDS = Map.of(
      "segment", List.of("hyperscaler", "neocloud", "marketplace"),
      "basis", List.of("on_demand", "spot", "reserved", "committed_1y", "committed_3y"),
      "reasons", List.of("yes", "optional", "no"));
  /** What a host asks for long prompts: three numbers that say something only together. */
  private static final List<String> LONG_CONTEXT = List.of(
      "context_tier_tokens", "long_context_input_usd_per_mtok", "long_context_output_usd_per_mtok");

  /** Above these a price per million tokens is a unit error: the dearest real row is 150 in and 600 out. */
  private static final double MAX_INPUT_USD_PER_MTOK = 200;

  private static final double MAX_OUTPUT_USD_PER_MTOK = 700;

  private final String table;
  private final List<String> columns;
  private final Issues issues;

  RowCheck(String table, List<String> columns, Issues issues) {
    this.table = table;
    this.columns = columns;
    this.issues = issues;
  }

  List<Row> check(List<Row> rows) {
    rows.forEach(this::check);
    return rows;
  }

  private void check(Row row) {
    row.columns().keySet().stream()
        .filter(column -> !columns.contains(column))
        .forEach(column -> error(
            row,
            "unknown-column",
            "unknown column '" + column + "' in " + table
                + Suggestion.didYouMean(column, columns)));
    if (row.id().isEmpty()) {
      error(row, "missing-id", "the row has no " + columns.get(0));
    }
    if (!DATE.matcher(row.date()).matches()) {
      error(row, "bad-date", "'" + row.date() + "' is not a date such as 2026-07 or 2026-07-24");
    }
    if (row.get("source").isEmpty()) {
      error(row, "missing-source", "the row does not say who says so (source)");
    }
    if (columns.contains("unit")
        && Unit.parse(row.get("unit")).isEmpty()
        && !PLAIN.contains(row.get("unit"))) {
      error(row, "unknown-unit", "unknown unit '" + row.get("unit") + "'");
    }
    checkWords(row);
    checkNumbers(row);
    checkLongContext(row);
  }

  private static final List<String> PLAIN = List.of("fraction", "count", "x");

  private void checkWords(Row row) {
    columns.stream()
        .filter(WORDS::containsKey)
        .filter(
            column -> !row.get(column).isEmpty() && !WORDS.get(column).contains(row.get(column)))
        .forEach(column -> error(
            row,
            "unknown-word",
            "unknown " + column + " '" + row.get(column) + "', expected one of "
                + String.join(", ", WORDS.get(column))));
  }

  private void checkLongContext(Row row) {
    List<String> missing =
        LONG_CONTEXT.stream().filter(column -> row.get(column).isEmpty()).toList();
    if (!missing.isEmpty() && missing.size() < LONG_CONTEXT.size()) {
      error(
          row,
          "missing-number",
          "a price for long prompts needs " + String.join(" and ", missing) + " too");
    }
  }

  private void checkNumbers(Row row) {
    columns.stream()
        .filter(column -> NUMERIC.matcher(column).matches())
        .filter(column -> number(row.get(column)).isEmpty() && !row.get(column).isEmpty())
        .forEach(column -> error(
            row,
            "not-a-number",
            column + " '" + row.get(column) + "' is not a number of 0 or more"));
    columns.stream()
        .filter(column -> NEEDED.contains(column) && row.get(column).isEmpty())
        .forEach(column -> error(row, "missing-number", "the row has no " + column));
    checkOrder(row, "low", "typical");
    checkOrder(row, "typical", "high");
    checkBelow(row, "input_usd_per_mtok", MAX_INPUT_USD_PER_MTOK);
    checkBelow(row, "output_usd_per_mtok", MAX_OUTPUT_USD_PER_MTOK);
  }

  private void checkOrder(Row row, String lesser, String greater) {
    Optional<Double> least = number(row.get(lesser));
    Optional<Double> most = number(row.get(greater));
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      error(row, "not-in-order", lesser + " is above " + greater);
    }
  }

  private void checkBelow(Row row, String column, double most) {
    number(row.get(column))
        .filter(price -> price > most)
        .ifPresent(price -> error(
            row,
            "implausible-price",
            column + " of " + row.get(column)
                + " is above any known price; is it per million tokens?"));
  }

  private static Optional<Double> number(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.parseDouble(text))
          .filter(value -> value >= 0 && Double.isFinite(value));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private void error(Row row, String code, String message) {
    issues.error(code, row.where(), message);
  }
}
