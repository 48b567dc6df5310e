package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.InputFile;
import org.mixcost.scenario.Scenario.PriceUsed;

/**
 * Scenarios that answer one question together.
 *
 * @param title the question
 * @param asOf the month or day as of which catalog prices are taken, ISO
 * @param baseline the name of the scenario the others are compared with
 * @param scenarios in the order of the file, at least one
 * @param correlations inputs that do not vary freely of each other
 * @param statements what the study rests on, in the order of the file
 * @param optimization the best that it seeks, where it does
 * @param pilots what would be measured before a choice between its scenarios
 * @param files what they were read from; empty for scenarios built in code
 * @param catalogs in which values were looked up, one of each file; empty for scenarios built in code
 */
public record Study(
    String title,
    String asOf,
    String baseline,
    List<Scenario> scenarios,
    List<Correlation> correlations,
    List<Statement> statements,
    Optional<Optimization> optimization,
    List<Pilot> pilots,
    List<InputFile> files,
    List<Catalog> catalogs) {

  public Study {
    scenarios = List.copyOf(scenarios);
    correlations = List.copyOf(correlations);
    statements = List.copyOf(statements);
    requireNonNull(optimization, "optimization");
    pilots = List.copyOf(pilots);
    files = List.copyOf(files);
    catalogs = List.copyOf(catalogs);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("a study has one scenario or more");
    }
    if (scenarios.stream().noneMatch(scenario -> scenario.name().equals(baseline))) {
      throw new IllegalArgumentException(
          "the baseline '" + baseline + "' is not one of the scenarios");
    }
  }

  /**
   * Scenarios built in code, the first of them the baseline.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Study of(String title, String asOf, List<Scenario> scenarios) {
    String baseline = scenarios.stream().map(Scenario::name).findFirst().orElse("");
    return new Study(
        title,
        asOf,
        baseline,
        scenarios,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same study with inputs that are tied to each other. */
  public Study with(List<Correlation> tied) {
    return derived(baseline, scenarios, tied);
  }

  /**
   * The same study of some of its scenarios, in their order; the first of them is the baseline where that is not among
   * them.
   *
   * @throws IllegalArgumentException if there is none of these names
   */
  public Study only(List<String> names) {
    Set<String> wanted = new HashSet<>(names);
    List<Scenario> chosen =
        scenarios.stream().filter(scenario -> wanted.contains(scenario.name())).toList();
    String first = chosen.stream().map(Scenario::name).findFirst().orElse("");
    return derived(wanted.contains(baseline) ? baseline : first, chosen, correlations);
  }

  /** The same study with another of its scenarios as the baseline. */
  public Study comparedWith(String other) {
    return derived(other, scenarios, correlations);
  }

  /** The currency that all money of it is counted in, by its code. */
  public String currency() {
    return baselineScenario().currency().code();
  }

  /** The same study with what was made of its scenarios. */
  public Study withScenarios(List<Scenario> other) {
    return derived(baseline, other, correlations);
  }

  private Study derived(
      String newBaseline, List<Scenario> newScenarios, List<Correlation> newCorrelations) {
    return new Study(
        title,
        asOf,
        newBaseline,
        newScenarios,
        newCorrelations,
        statements,
        optimization,
        pilots,
        files,
        catalogs);
  }

  /** The scenario the others are compared with. */
  public Scenario baselineScenario() {
    return get(baseline);
  }

  /** The scenarios that are compared with it. */
  public List<Scenario> others() {
    return scenarios.stream()
        .filter(scenario -> !scenario.name().equals(baseline))
        .toList();
  }

  /** Dates of the oldest and the newest quote behind a price that was looked up, where any was. */
  public Optional<PriceUsed> prices() {
    return scenarios.stream()
        .flatMap(scenario -> scenario.prices().stream())
        .reduce(PriceUsed::and);
  }

  /**
   * The scenario of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Scenario get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no scenario '" + name + "'"));
  }

  /** Whether it has a scenario of a name. */
  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** The scenario of a name, if there is one. */
  public Optional<Scenario> find(String name) {
    return scenarios.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
  }
}
