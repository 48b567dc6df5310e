package org.mixcost.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.scenario.Scenario;

/**
 * What one scenario costs: a pure function from a draw to a bill, and the only definition of the cost.
 *
 * <pre>total = Σ real data + Σ synthetic data + compute + people, storage, evaluation, other + contingency</pre>
 *
 * <p>Unique tokens are paid for as data, tokens seen are paid for as compute.
 */
public final class CostModel {
  private final Scenario scenario;
  private final List<Line> lines;
  private final List<Line> steps;
  private final Map<Integer, Derivation> derivations;
  private final List<Line> places;
  private final MixPart mix;
  private final RealDataPart[] real;
  private final SyntheticDataPart[] synthetic;
  private final GenerationsPart generations;
  private final ComputePart compute;
  private final OverheadPart overhead;
  private final ProjectPart project;
  private final Optional<QualityPart> quality;
  private final Input size;
  private final Sum tokensSeen;
  private final Sum total;

  private CostModel(Scenario scenario, Inputs inputs) {
    Lines lines = new Lines();
    this.scenario = scenario;
    size = inputs.add(Neutral.scale(scenario.name()));
    mix = new MixPart(scenario.data(), inputs, lines);
    compute = new ComputePart(scenario, inputs, lines);
    real = scenario.data().real().stream()
        .map(source -> new RealDataPart(source, mix.tokens(source), size, inputs, lines))
        .toArray(RealDataPart[]::new);
    synthetic = scenario.data().synthetic().stream()
        .map(source -> new SyntheticDataPart(source, mix.tokens(source), size, inputs, lines))
        .toArray(SyntheticDataPart[]::new);
    List<Line> realSeen =
        Arrays.stream(real).map(source -> source.amount().seen()).toList();
    List<Line> syntheticSeen =
        Arrays.stream(synthetic).map(source -> source.amount().seen()).toList();
    tokensSeen = lines.sum(
        compute.tokens(),
        Stream.concat(realSeen.stream(), syntheticSeen.stream()).toList());
    generations =
        new GenerationsPart(scenario.data().synthetic(), compute.generations(), inputs, lines);
    quality = scenario
        .quality()
        .map(plan ->
            new QualityPart(plan, scenario.data(), compute.tokens(), syntheticSeen, inputs, lines));
    overhead = new OverheadPart(scenario.costs(), inputs, lines);
    total = lines.sum(lines.total(), lines.costs());
    project = new ProjectPart(scenario, sourceDays(), compute, total.line(), inputs, lines);
    this.lines = lines.shown();
    this.derivations = lines.derivations();
    this.steps = lines.steps();
    this.places = lines.all();
  }

  private List<Line> sourceDays() {
    return Arrays.stream(synthetic).flatMap(source -> source.days().stream()).toList();
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
   * <p>A pure function: it changes nothing but the bill, allocates nothing, and gives the same bill for the same draw.
   * What the total can do without comes last, and only where it is asked for. Each part works through all rows before
   * the next: a short loop is what a compiler makes much of.
   *
   * @throws IllegalArgumentException if the bill is of more or fewer draws
   */
  public void evaluate(Draw draw, Bill bill) {
    if (draw.rows() != bill.rows()) {
      throw new IllegalArgumentException(
          "a bill of " + bill.rows() + " draws for " + draw.rows() + " draws");
    }
    mix.measure(draw, bill);
    for (RealDataPart source : real) {
      source.charge(draw, bill);
    }
    for (SyntheticDataPart source : synthetic) {
      source.charge(draw, bill);
    }
    tokensSeen.write(draw, bill);
    generations.measure(draw, bill);
    compute.charge(draw, bill);
    overhead.charge(draw, bill);
    total.write(draw, bill);
    if (bill.asksFigures()) {
      measure(draw, bill);
    }
    draw.at(0, bill);
  }

  /** Writes the figures beside the total. */
  private void measure(Draw draw, Bill bill) {
    for (RealDataPart source : real) {
      source.measure(draw, bill);
    }
    for (SyntheticDataPart source : synthetic) {
      source.measure(draw, bill);
    }
    compute.measure(draw, bill);
    project.measure(draw, bill);
    if (bill.asksQuality()) {
      quality.orElseThrow().measure(draw, bill);
    }
  }

  /**
   * What all tokens are multiplied by; 1, unless a study asks what the same mix costs at another size [factor].
   */
  public Input scale() {
    return size;
  }

  public Scenario scenario() {
    return scenario;
  }

  /** All lines that the scenario asks for, in the order of a report. */
  public List<Line> lines() {
    return lines;
  }

  /** The lines on the way to those, which only an explanation shows. */
  public List<Line> steps() {
    Set<Line> needed = new LinkedHashSet<>();
    lines.forEach(line -> addWithTerms(line, needed));
    return steps.stream().filter(needed::contains).toList();
  }

  /** The line of the sum. */
  public Line total() {
    return total.line();
  }

  /** The line of an id, if this model writes it. */
  public Optional<Line> find(String id) {
    return find(id, lines).or(() -> find(id, steps()));
  }

  /** How a line of this model follows from its inputs and other lines. */
  public Derivation derivation(Line line) {
    return derivations.get(line.index());
  }

  /** A line and all those that it is computed from, itself first. */
  public Set<Line> withTerms(Line line) {
    Set<Line> all = new LinkedHashSet<>();
    addWithTerms(line, all);
    return all;
  }

  /** Whether the total depends on an input. */
  public boolean reads(Input input) {
    Set<Line> all = new LinkedHashSet<>();
    total.terms().forEach(term -> addWithTerms((Line) term, all));
    return all.stream().anyMatch(line -> derivation(line).terms().contains(input));
  }

  private void addWithTerms(Line line, Set<Line> all) {
    if (all.add(line)) {
      for (Term term : derivation(line).terms()) {
        if (term instanceof Line next) {
          addWithTerms(next, all);
        }
      }
    }
  }

  /** The line of an id, or one that the scenario does not ask for and that has the value of what is not there. */
  public Optional<Line> findWritten(String id) {
    return find(id, places);
  }

  private static Optional<Line> find(String id, List<Line> lines) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** An empty bill of one draw, for all lines and steps. */
  public Bill newBill() {
    return newBill(lines, 1);
  }

  /**
   * An empty bill for some lines and what they are computed from; others may be no number.
   *
   * @param draws how many it is of
   */
  public Bill newBill(Collection<Line> asked, int draws) {
    Set<Line> needed = new LinkedHashSet<>();
    asked.forEach(line -> addWithTerms(line, needed));
    boolean asksFigures = !withTerms(total()).containsAll(needed);
    boolean asksQuality = quality.filter(part -> part.writesAny(needed)).isPresent();
    Bill bill = new Bill(places.size(), draws, needed, asksFigures, asksQuality);
    lines.stream().filter(line -> !needed.contains(line)).forEach(bill::leaveOut);
    return bill;
  }
}
