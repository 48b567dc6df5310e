package org.mixcost.report.present.decide;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mixcost.analysis.decide.Reversal;
import org.mixcost.analysis.decide.Reversal.InputChange;
import org.mixcost.issue.Phrase;
import org.mixcost.model.Line;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.present.Naming;

/** What would have to be true for the rival to be as good, as a sentence and as a table. */
final class ReversalText {
  /** Inputs that are so much of the way are named in the sentence. */
  private static final double MOST_OF_IT = 0.9;

  private static final int MOST_NAMED = 3;
  /** Inputs that are less of the way are put together, where there are several. */
  private static final double SMALL = 0.005;

  private final Reversal reversal;
  private final Naming naming;
  private final GoalWords words;

  ReversalText(Reversal reversal, Line of, Naming naming) {
    this.reversal = reversal;
    this.naming = naming;
    this.words = new GoalWords(of);
  }

  String sentence() {
    if (reversal.isThere()) {
      return "With every input at its median %s %s %s already."
          .formatted(rival(), words.isTotal() ? "costs no more than" : "has no more than", best());
    }
    if (!reversal.isWithinReach()) {
      return Phrase.of(
          "No change of the uncertain inputs within %.0f standard deviations makes %s as good as %s.",
          Reversal.FARTHEST, rival(), best());
    }
    return "%s would %s %s if %s; it %s in %s of the draws."
        .formatted(
            rival(),
            words.isTotal() ? "cost the same as" : "be as good as",
            best(),
            conditions(),
            does(),
            Numbers.chance(reversal.wins()));
  }

  /** Whether there is a change to tell of. */
  boolean hasWay() {
    return !reversal.changes().isEmpty();
  }

  private String rival() {
    return naming.scenario(reversal.rival());
  }

  private String best() {
    return naming.scenario(reversal.best());
  }

  private String does() {
    return words.isTotal() ? "is cheaper" : "is better";
  }

  private String conditions() {
    List<InputChange> named = named();
    List<String> conditions =
        new ArrayList<>(named.stream().map(this::condition).toList());
    int others = reversal.changes().size() - named.size();
    if (others > 0) {
      conditions.add(others == 1 ? "one other moved less" : others + " others moved less");
    }
    return Phrase.listed(conditions);
  }

  /** The largest parts of the way, until they are most of it. */
  private List<InputChange> named() {
    double sum = 0;
    int count = 0;
    while (count < Math.min(MOST_NAMED, reversal.changes().size()) && sum < MOST_OF_IT) {
      sum += reversal.changes().get(count++).part();
    }
    return reversal.changes().subList(0, count);
  }

  private String condition(InputChange change) {
    String input = naming.input(change.input());
    return isAmount(change)
        ? "%s were %s instead of %s"
            .formatted(
                input,
                each(change, quantity -> brief(quantity, quantity.quantile(change.percentile()))),
                each(change, quantity -> brief(quantity, quantity.median())))
        : "%s were at p%s of what is believed of it"
            .formatted(input, Numbers.brief(100 * change.percentile()));
  }

  /** Of what stands for a list there is no value to tell. */
  private static boolean isAmount(InputChange change) {
    return change.quantities().stream().noneMatch(Quantity::isOfList);
  }

  private static String brief(Quantity quantity, double value) {
    return Numbers.brief(value, quantity.unit());
  }

  /** Of several beliefs each, as scenarios may differ in what they believe. */
  private static String each(InputChange change, Function<Quantity, String> text) {
    return change.quantities().stream().map(text).distinct().collect(joining(" and "));
  }

  /** Where each input would have to be, the largest part of the way first. */
  ReportTable table() {
    return new ReportTable(
        "reversal",
        "What would have to be true for %s to be as good as %s".formatted(rival(), best()),
        List.of(
            Column.text("input"),
            Column.text("unit"),
            Column.number("median"),
            Column.number("there"),
            Column.number("percentile"),
            Column.number("part")),
        rows(),
        notes());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<InputChange> small =
        reversal.changes().stream().filter(change -> change.part() < SMALL).toList();
    reversal.changes().stream()
        .filter(change -> !small.contains(change) || small.size() == 1)
        .forEach(change -> rows.addAll(rows(change)));
    if (small.size() > 1) {
      rows.add(Row.of(
          new Cell.Label(small.size() + " others"),
          new Cell.Empty(),
          new Cell.Empty(),
          new Cell.Empty(),
          new Cell.Empty(),
          new Cell.Percentage(small.stream().mapToDouble(InputChange::part).sum())));
    }
    return rows;
  }

  /** One of each belief; the part stands in the first. */
  private List<Row> rows(InputChange change) {
    List<Row> rows = new ArrayList<>();
    for (Quantity quantity : change.quantities()) {
      rows.add(Row.of(
          new Cell.Label(naming.input(change.input())),
          new Cell.Label(isAmount(change) ? quantity.unit().symbol() : "list"),
          isAmount(change) ? value(quantity, quantity.median()) : new Cell.Empty(),
          isAmount(change)
              ? value(quantity, quantity.quantile(change.percentile()))
              : new Cell.Empty(),
          new Cell.Percentage(change.percentile()),
          rows.isEmpty() ? new Cell.Percentage(change.part()) : new Cell.Empty()));
    }
    return rows;
  }

  private static Cell value(Quantity quantity, double value) {
    return quantity.unit().equals(Unit.FRACTION)
        ? new Cell.Percentage(value)
        : new Cell.Numeric(value);
  }

  private List<String> notes() {
    String wins = Numbers.percent(reversal.wins());
    return List.of(
        "The likeliest change of the uncertain inputs at which both are the same, %s standard deviations from the medians (the design point of FORM); parts are of its square."
            .formatted(Numbers.brief(reversal.distance())),
        "%s %s in %s of the draws; to first order, with that distance alone, in %s."
            .formatted(rival(), does(), wins, Numbers.percent(reversal.firstOrder())));
  }
}
