package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.analysis.optimize.Knob;
import org.mixcost.analysis.optimize.SearchLimit;
import org.mixcost.analysis.optimize.Variant;
import org.mixcost.analysis.optimize.Variant.Word;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.moves.VariationReader.Bounds;
import org.mixcost.model.CostModel;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Measure.OfLine;

/**
 * Reads one variant: a copy of the scenario where the search starts, read with some words, in which the knobs are moved and the
 * start is not.
 */
final class VariantReader {
  private final Study study;
  private final int start;
  private final int candidate;
  private final List<Choice> words;
  private final List<Variable> numbers;
  private final Issues issues = new Issues();

  /**
   * A reader.
   *
   * @param plain the study as it is written
   * @param start where the search starts, in that study
   * @param read the same scenario with the words
   * @param numbers what is moved between bounds
   */
  VariantReader(
      Study plain, Scenario start, Scenario read, List<Choice> words, List<Variable> numbers) {
    List<Scenario> scenarios =
        new ArrayList<>(plain.only(List.of(plain.baseline(), start.name())).scenarios());
    this.start = scenarios.indexOf(start);
    this.candidate = scenarios.size();
    scenarios.add(read.named(name(read, words)));
    this.study = plain.only(List.of(plain.baseline(), start.name())).withScenarios(scenarios);
    this.words = words;
    this.numbers = numbers;
  }

  /** What the copy is called, so that no two are called the same. */
  private static String name(Scenario read, List<Choice> words) {
    List<String> chosen = words.stream().map(Choice::word).toList();
    return read.name() + " (best" + (chosen.isEmpty() ? "" : " with " + String.join(", ", chosen))
        + ")";
  }

  Checked<Variant> read(Goal goal, List<Restriction> restrictions) {
    VariationReader reader = new VariationReader(Models.plan(study));
    List<Bounds> bounds = bounds(reader);
    Models models = reader.models();
    List<Knob> knobs = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      Bounds found = bounds.get(i);
      knobs.add(new Knob(
          numbers.get(i).path(),
          reader.now(found.input()),
          found.low(),
          found.high(),
          found.domain()));
    }
    Optional<Line> best =
        line(models, candidate, goal.line().text(), goal.line().where());
    Optional<Line> before = best.flatMap(line -> models.all().get(start).findWritten(line.id()));
    LimitReader limits = new LimitReader(models, candidate, issues);
    List<SearchLimit> all = new ArrayList<>();
    restrictions.forEach(restriction -> line(
            models, candidate, restriction.line(), restriction.limit().where())
        .ifPresent(line -> all.addAll(limits.read(restriction, line))));
    if (!issues.hasErrors()) {
      all.addAll(new ImpliedLimits(models, candidate, knobs, !words.isEmpty(), issues).all());
    }
    if (issues.hasErrors()) {
      return Checked.failed(issues);
    }
    return Checked.of(
        new Variant(
            models,
            start,
            candidate,
            words.stream().map(word -> new Word(word.path(), word.word())).toList(),
            knobs,
            new OfLine(candidate, best.orElseThrow()),
            new OfLine(start, before.orElseThrow()),
            all),
        issues);
  }

  private List<Bounds> bounds(VariationReader reader) {
    String name = study.scenarios().get(candidate).name();
    List<Bounds> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Variable number : numbers) {
      Checked<Bounds> bounds =
          reader.bounds(name + ":" + number.path(), String.join(",", number.values()));
      bounds.issues().forEach(issue -> issues.add(issue.at(number.where())));
      bounds.found().ifPresent(all::add);
      if (!names.add(number.path())) {
        issues.error("repeated-input", number.where(), "'" + number.path() + "' is moved twice");
      }
    }
    return issues.hasErrors() ? List.of() : all;
  }

  private Optional<Line> line(Models models, int scenario, String id, Where where) {
    CostModel model = models.all().get(scenario);
    Optional<Line> found = model.find(id);
    if (found.isEmpty()) {
      List<String> known = Stream.concat(model.lines().stream(), model.steps().stream())
          .map(Line::id)
          .toList();
      issues.error(
          "unknown-line",
          where,
          "scenario '" + models.all().get(start).scenario().name() + "' has no line or figure '"
              + id + "'" + Suggestion.didYouMean(id, known),
          "mixcost estimate FILE --format csv lists the ids");
    }
    return found;
  }
}
