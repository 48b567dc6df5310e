package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.Aim;
import org.mixcost.analysis.optimize.Problem;
import org.mixcost.analysis.optimize.Variant;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.analysis.sweep.SweepQuestion.Studies;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.DecisionGoal;

/** Reads what is sought: the scenarios with each choice of words, and in each the goal, the knobs and the limits. */
public final class OptimumReader {
  private static final int MOST_ALTERNATIVES = 1000;
  private static final int MOST_KNOBS = 20;

  private final Studies studies;
  private final Optimization request;
  private final Study plain;
  private final Issues issues = new Issues();

  private OptimumReader(Studies studies, Optimization request, Study plain) {
    this.studies = studies;
    this.request = request;
    this.plain = plain;
  }

  /**
   * What is sought, or all that is wrong with it.
   *
   * @param studies the scenarios, with whatever words are chosen
   */
  public static Checked<Problem> read(Studies studies, Optimization request) {
    return studies.with(List.of()).then(plain -> new OptimumReader(studies, request, plain).read());
  }

  private Checked<Problem> read() {
    Optional<Goal> goal = request.goal();
    if (goal.isEmpty()) {
      refuse(
          "no-goal",
          Where.NOWHERE,
          "nothing says what the best is",
          "write --minimize total, or optimize: in the file");
    }
    if (request.vary().isEmpty()) {
      refuse(
          "nothing-varied",
          Where.NOWHERE,
          "nothing says what may be changed",
          "write --vary PATH=low..high");
    }
    Optional<DecisionGoal> by = by();
    List<Scenario> starts = starts();
    List<Variant> all = new ArrayList<>();
    if (!issues.hasErrors()) {
      starts.forEach(start -> all.addAll(variants(start, goal.orElseThrow())));
    }
    return issues.hasErrors()
        ? Checked.failed(issues)
        : Checked.of(new Problem(new Aim(goal.orElseThrow().isMaximum(), by), all), issues);
  }

  private Optional<DecisionGoal> by() {
    Optional<DecisionGoal> by =
        request.by().flatMap(word -> DecisionGoal.parse(word.text())).filter(Aim::isSearchable);
    request
        .by()
        .filter(word -> by.isEmpty())
        .ifPresent(word -> refuse(
            "unknown-goal",
            word.where(),
            "nothing is searched by '" + word.text() + "'",
            "write expected, regret or a percentile such as p80"));
    return by;
  }

  private void refuse(String code, Where where, String message, String help) {
    issues.error(code, where, message, help);
  }

  /** Where the search starts: the scenario that is named, or every one but the baseline. */
  private List<Scenario> starts() {
    if (request.from().isEmpty()) {
      return plain.others().isEmpty() ? List.of(plain.baselineScenario()) : plain.others();
    }
    Written from = request.from().get();
    if (!plain.has(from.text())) {
      List<String> names = plain.scenarios().stream().map(Scenario::name).toList();
      refuse(
          "unknown-scenario",
          from.where(),
          "no scenario '" + from.text() + "'" + Suggestion.didYouMean(from.text(), names),
          "");
      return List.of();
    }
    return List.of(plain.get(from.text()));
  }

  private List<Variant> variants(Scenario start, Goal goal) {
    Checked<Variables> read = variables(start);
    issues.addAll(read.issues());
    if (read.found().isEmpty() || issues.hasErrors()) {
      return List.of();
    }
    Variables variables = read.get();
    checkEnds(start, variables.numbers());
    List<Variant> all = new ArrayList<>();
    for (List<Choice> words : variables.combinations()) {
      if (issues.hasErrors()) {
        return List.of();
      }
      Checked<Study> with = words.isEmpty() ? Checked.of(plain) : studies.with(words);
      Checked<Variant> variant = with.then(study -> new VariantReader(
              plain, start, study.get(start.name()), words, variables.numbers())
          .read(goal, request.limits()));
      issues.addAll(variant.issues());
      variant.found().ifPresent(all::add);
    }
    return all;
  }

  /** What words are chosen, in all combinations, and what is moved between bounds. */
  private record Variables(List<List<Choice>> combinations, List<Variable> numbers) {}

  private Checked<Variables> variables(Scenario start) {
    Issues found = new Issues();
    List<List<Choice>> combinations = List.of(List.of());
    List<Variable> numbers = new ArrayList<>();
    for (Variable variable : request.vary()) {
      String text =
          start.name() + ":" + variable.path() + "=" + String.join(",", variable.values());
      Checked<ChoiceReader.Request> read = ChoiceReader.read(List.of(text), plain);
      read.issues().forEach(issue -> found.add(issue.at(variable.where())));
      ChoiceReader.Request one =
          read.found().orElse(new ChoiceReader.Request(List.of(List.of()), List.of()));
      combinations = crossed(combinations, one.combinations());
      if (!one.numbers().isEmpty()) {
        numbers.add(variable);
      }
      if (combinations.size() > MOST_ALTERNATIVES || numbers.size() > MOST_KNOBS) {
        found.error(
            "too-many-points",
            variable.where(),
            "at most " + MOST_ALTERNATIVES + " combinations of words and " + MOST_KNOBS
                + " numbers are searched");
        break;
      }
    }
    return Checked.of(new Variables(combinations, numbers), found);
  }

  private static List<List<Choice>> crossed(List<List<Choice>> some, List<List<Choice>> others) {
    List<List<Choice>> all = new ArrayList<>();
    for (List<Choice> before : some) {
      for (List<Choice> after : others) {
        List<Choice> both = new ArrayList<>(before);
        both.addAll(after);
        all.add(both);
      }
    }
    return all;
  }

  /** What a file could not say is no bound: each end is read where it would stand. */
  private void checkEnds(Scenario start, List<Variable> numbers) {
    if (plain.files().isEmpty()) {
      return;
    }
    for (Variable variable : numbers) {
      for (String end : String.join(",", variable.values()).split("\\.\\.", -1)) {
        Choice written = new Choice(Optional.of(start.name()), variable.path(), end.strip());
        studies.with(List.of(written)).issues().stream()
            .filter(issue -> issue.code().equals("beyond-supply"))
            .forEach(
                issue -> issues.add(Issue.error(issue.code(), variable.where(), issue.message())
                    .withHelp("lower the bound of '" + variable.path() + "'")));
      }
    }
  }
}
