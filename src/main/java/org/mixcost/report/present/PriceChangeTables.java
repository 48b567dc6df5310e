package org.mixcost.report.present;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mixcost.catalog.PriceChange;
import org.mixcost.catalog.PriceChange.Kind;
import org.mixcost.catalog.PriceChange.Quoted;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** How prices have changed: in numbers with examples for people, all of them for programs. */
final class PriceChangeTables {
  private static final int EXAMPLES = 3;

  private PriceChangeTables() {}

  /** How many prices are new, dearer and so on, the largest changes as examples. */
  static ReportTable summary(String title, List<PriceChange> changes) {
    Map<Kind, List<PriceChange>> byKind =
        changes.stream().collect(groupingBy(PriceChange::kind, TreeMap::new, toList()));
    return new ReportTable(
        "changes",
        title,
        List.of(Column.text("price is"), Column.number("rows"), Column.text("such as")),
        byKind.entrySet().stream()
            .map(entry -> Row.of(
                new Cell.Label(entry.getKey().word()),
                new Cell.Numeric(entry.getValue().size()),
                new Cell.Label(examples(entry.getValue()))))
            .toList(),
        List.of("USD/GPU-hour; of tokens, a million read and a million written together."));
  }

  /** All of them. */
  static ReportTable all(String title, List<PriceChange> changes) {
    return new ReportTable(
        "changes",
        title,
        List.of(
            Column.text("change"),
            Column.text("table"),
            Column.text("id"),
            Column.text("seller"),
            Column.text("basis"),
            Column.number("before [USD]"),
            Column.text("before date"),
            Column.number("after [USD]"),
            Column.text("after date")),
        changes.stream().map(PriceChangeTables::row).toList(),
        List.of());
  }

  private static Row row(PriceChange change) {
    return Row.of(
        new Cell.Label(change.kind().word()),
        new Cell.Label(change.thing().table()),
        new Cell.Label(change.thing().id()),
        new Cell.Label(change.thing().seller()),
        new Cell.Label(change.thing().basis()),
        Cell.ofOptional(change.before().map(Quoted::usd)),
        new Cell.Label(change.before().map(Quoted::date).orElse("")),
        Cell.ofOptional(change.after().map(Quoted::usd)),
        new Cell.Label(change.after().map(Quoted::date).orElse("")));
  }

  private static String examples(List<PriceChange> changes) {
    return changes.stream()
        .sorted(comparing(PriceChangeTables::factor).reversed())
        .limit(EXAMPLES)
        .map(PriceChangeTables::words)
        .collect(joining(", "));
  }

  /** By how much the price has changed, upwards or downwards. */
  private static double factor(PriceChange change) {
    if (change.before().isEmpty() || change.after().isEmpty()) {
      return 1;
    }
    double times = change.after().get().usd() / change.before().get().usd();
    return Math.max(times, 1 / times);
  }

  private static String words(PriceChange change) {
    String seller =
        change.thing().seller().isEmpty() ? "" : " at " + change.thing().seller();
    String basis = change.thing().basis().isEmpty() ? "" : " " + change.thing().basis();
    String usd = Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .map(quoted -> Numbers.forPeople(quoted.usd()))
        .distinct()
        .collect(joining(" to "));
    return change.thing().id() + seller + basis + " " + usd;
  }
}
