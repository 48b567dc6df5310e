package org.mixcost.model;

import static org.mixcost.model.Step.Showing.NOT_REQUESTED;
import static org.mixcost.model.Step.Showing.ON_THE_WAY;
import static org.mixcost.model.Step.Showing.SHOWN;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Schedule;

/**
 * What one scenario costs: a pure function from draws to bills, and the only definition of the cost.
 *
 * <pre>total = Σ real data + Σ synthetic data + compute + people, storage, evaluation, other + contingency</pre>
 *
 * <p>Unique tokens are paid for as data, tokens seen are paid for as compute.
 */
public final class CostModel {
  private final Scenario scenario;
  private final Input size;
  private final Line total;
  private final Optional<Payments> payments;
  private final List<Step> steps;
  private final List<Line> shown;

  private CostModel(Scenario scenario, Inputs inputs) {
    this.scenario = scenario;
    size = inputs.add(Neutral.scale(scenario.name()));
    Lines lines =
        new Lines(inputs, scenario.currency().code(), scenario.schedule().flatMap(Schedule::trend));
    Lines ofCompute = lines.section();
    DataPart data = DataPart.of(scenario.data(), size, lines);
    Line seen = ofCompute.figure(
        "training.tokens", "Tokens seen in training", Unit.TOKEN, Derivation.sum(data.seen()));
    Line generations = GenerationsPart.all(scenario.data().synthetic(), data.amounts(), lines);
    ComputePart compute = ComputePart.of(scenario, seen, generations, ofCompute);
    RolloutsPart.state(
        scenario.data().synthetic(), data.requested(), compute.stages().generated(), ofCompute);
    scenario
        .quality()
        .ifPresent(plan -> QualityPart.state(plan, scenario.data(), data.amounts(), seen, lines));
    OverheadPart.state(scenario.costs(), lines);
    List<Line> costs = lines.costs();
    Lines beside = lines.section();
    total = lines.total();
    ProjectPart.state(scenario, data.days(), compute, generations, total, beside);
    payments = SchedulePart.state(scenario, costs, compute, generations, beside);
    steps = lines.steps();
    shown = lines.inOrder().filter(step -> step.is(SHOWN)).map(Step::line).toList();
  }

  /**
   * The model of a scenario.
   *
   * @param inputs where it announces what it reads; models that are compared share one
   */
  public static CostModel plan(Scenario scenario, Inputs inputs) {
    return new CostModel(scenario, inputs);
  }

  /**
   * Writes what the scenario costs when its inputs have these values, in each row.
   *
   * <p>A pure function: it changes nothing but the bills, and gives the same bills for the same draws.
   *
   * @param bills of this model; they say what is computed
   * @throws IllegalArgumentException if the bills are of more or fewer draws
   */
  public void evaluate(Draws draws, Bills bills) {
    bills.writer().write(draws);
  }

  /**
   * What all tokens are multiplied by; 1, unless an analysis asks what the same mix costs at another size [factor].
   */
  public Input scale() {
    return size;
  }

  public Scenario scenario() {
    return scenario;
  }

  /** All lines that the scenario asks for, in the order of a report. */
  public List<Line> lines() {
    return shown;
  }

  /** The lines on the way to those, which only an explanation shows. */
  public List<Line> steps() {
    Set<Line> reported = new HashSet<>();
    shown.forEach(line -> addReported(line, reported));
    return steps.stream()
        .filter(step -> step.is(ON_THE_WAY))
        .map(Step::line)
        .filter(reported::contains)
        .toList();
  }

  /** The line of the sum. */
  public Line total() {
    return total;
  }

  /** When it is paid, where the scenario says when the project begins. */
  public Optional<Payments> payments() {
    return payments;
  }

  /** The line of an id, if this model writes it. */
  public Optional<Line> find(String id) {
    return find(id, shown).or(() -> find(id, steps()));
  }

  /** The line of an id, or one that the scenario does not ask for and that has the value of what is not there. */
  public Optional<Line> findWritten(String id) {
    return find(id, steps.stream().map(Step::line).toList());
  }

  private static Optional<Line> find(String id, List<Line> lines) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /**
   * How a line of this model follows from its inputs and other lines. Lines that the scenario does not ask for are added
   * up with the others, but not told: they are 0 unless an analysis moves what they follow from.
   */
  public Derivation derivation(Line line) {
    Derivation derivation = step(line).derivation();
    return derivation.formula().isOverAll()
        ? new Derivation(derivation.formula(), told(derivation.terms()))
        : derivation;
  }

  private List<Term> told(List<Term> terms) {
    return terms.stream()
        .filter(term -> !(term instanceof Line line) || !step(line).is(NOT_REQUESTED))
        .toList();
  }

  private Step step(Line line) {
    return steps.get(line.index());
  }

  /** A line and all those that it is reported to follow from, itself first. */
  public Set<Line> withTerms(Line line) {
    Set<Line> all = new LinkedHashSet<>();
    addReported(line, all);
    return all;
  }

  private void addReported(Line line, Set<Line> all) {
    if (all.add(line)) {
      linesOf(derivation(line)).forEach(next -> addReported(next, all));
    }
  }

  /**
   * How a line and all that it follows from are computed, told or not: each after what it follows from itself, the line
   * last.
   */
  public Map<Line, Derivation> upTo(Line line) {
    Map<Line, Derivation> all = new LinkedHashMap<>();
    needed(List.of(line)).forEach(step -> all.put(step.line(), step.derivation()));
    return all;
  }

  /** How many lines it has, told or not. */
  int size() {
    return steps.size();
  }

  /** The steps of some lines and of all that they follow from, in order. */
  Stream<Step> needed(Collection<Line> requested) {
    BitSet needed = new BitSet(steps.size());
    requested.forEach(line -> needed.set(line.index()));
    for (int i = needed.length() - 1; i >= 0; i = needed.previousSetBit(i - 1)) {
      linesOf(steps.get(i).derivation()).forEach(line -> needed.set(line.index()));
    }
    return needed.stream().mapToObj(steps::get);
  }

  private static Stream<Line> linesOf(Derivation derivation) {
    return derivation.terms().stream().filter(Line.class::isInstance).map(Line.class::cast);
  }

  /** Whether the total depends on an input. */
  public boolean reads(Input input) {
    return needed(List.of(total)).anyMatch(step -> step.derivation().terms().contains(input));
  }

  /** Empty bills of one draw, for all lines and what they follow from. */
  public Bills newBills() {
    return newBills(shown, 1);
  }

  /**
   * Empty bills for some lines and what they follow from; they have no others.
   *
   * @param rows how many they are
   */
  public Bills newBills(Collection<Line> requested, int rows) {
    return new BillWriter(List.of(this), List.of(requested), rows).bills(0);
  }
}
