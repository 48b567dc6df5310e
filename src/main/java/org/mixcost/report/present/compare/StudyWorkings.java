package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.explain.Calculation;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.model.Category;
import org.mixcost.model.Line;
import org.mixcost.report.document.Workings;
import org.mixcost.report.document.Workings.Chapter;
import org.mixcost.report.document.Workings.Operand;
import org.mixcost.report.document.Workings.Working;
import org.mixcost.report.figure.FigureText;
import org.mixcost.report.present.ElementText;
import org.mixcost.simulate.Figure;

/** How the figures of a study were computed, down to what its file, the catalog or a default says. */
final class StudyWorkings {
  private final Comparison comparison;

  private StudyWorkings(Comparison comparison) {
    this.comparison = comparison;
  }

  static Workings of(Comparison comparison) {
    return new StudyWorkings(comparison).all();
  }

  private Workings all() {
    return new Workings(
        "How each figure was computed",
        "Figures have every input at its median, but for intervals, which are over all draws.",
        comparison.results().stream().map(this::chapter).toList());
  }

  private Chapter chapter(Result result) {
    List<Working> workings = new ArrayList<>(differences(result));
    workings.addAll(categories(result));
    calculation(result).lines().stream()
        .map(line -> working(result.name(), line))
        .forEach(workings::add);
    return new Chapter(result.scenario().title(), workings);
  }

  private Calculation calculation(Result result) {
    return Calculation.of(comparison.study(), result.scenario(), result::find);
  }

  private static Working working(String scenario, Computed line) {
    return new Working(
        WorkingIds.line(scenario, line.line().id()),
        ElementText.head(line),
        ElementText.detail(line),
        line.terms().stream().map(term -> operand(scenario, term)).toList());
  }

  private static Operand operand(String scenario, Element term) {
    return term instanceof Computed line
        ? new Operand(
            ElementText.head(line),
            "",
            Optional.of(WorkingIds.line(scenario, line.line().id())))
        : new Operand(ElementText.head(term), ElementText.detail(term), Optional.empty());
  }

  private static List<Working> categories(Result result) {
    return Stream.of(Category.values())
        .filter(Category::isCost)
        .flatMap(category ->
            result.central(category).stream().map(sum -> category(result, category, sum)))
        .toList();
  }

  private static Working category(Result result, Category category, double sum) {
    List<Operand> lines = result.costs().stream()
        .filter(line -> line.category() == category)
        .map(line -> operand(result, line))
        .toList();
    Figure figure = Figure.fixed(result.total().unit(), sum);
    return new Working(
        WorkingIds.category(result.name(), category),
        FigureText.of(figure) + ": " + category.label(),
        "the sum of",
        lines);
  }

  private static Operand operand(Result result, Line line) {
    return new Operand(
        FigureText.of(result.get(line)) + ": " + line.label(),
        "",
        Optional.of(WorkingIds.line(result.name(), line.id())));
  }

  private List<Working> differences(Result result) {
    return comparison.differences().stream()
        .filter(difference -> difference.scenario().equals(result.name()))
        .flatMap(difference -> differences(result, difference))
        .toList();
  }

  private Stream<Working> differences(Result result, Difference difference) {
    List<Operand> totals = List.of(total("A = ", result), total("B = ", comparison.baseline()));
    String in = " in each draw";
    return Stream.of(
        new Working(
            WorkingIds.difference(result.name()),
            FigureText.of(difference.total()) + ": difference to the baseline",
            "A − B" + in,
            totals),
        new Working(
            WorkingIds.ratio(result.name()),
            FigureText.of(difference.ratio()) + ": times the baseline",
            "A / B" + in,
            totals));
  }

  private static Operand total(String symbol, Result result) {
    return new Operand(
        symbol + FigureText.of(result.total()) + ": " + result.scenario().title(),
        "",
        Optional.of(WorkingIds.category(result.name(), Category.TOTAL)));
  }
}
