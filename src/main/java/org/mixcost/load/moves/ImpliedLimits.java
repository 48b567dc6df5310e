package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.Knob;
import org.mixcost.analysis.optimize.SearchLimit;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure.OfLine;

/**
 * The limits that the format itself sets: what is searched stays a scenario that a file could describe. Where nothing that is
 * changed could break one, it is none of the search.
 */
final class ImpliedLimits {
  private static final String STOCK = "stock.headroom";
  private static final String TRAINING = "training";

  private final Models models;
  private final int candidate;
  private final List<Knob> knobs;
  private final boolean hasWords;
  private final Issues issues;

  /**
   * Limits.
   *
   * @param candidate the place of the scenario that is searched
   * @param hasWords whether words are chosen in it, with which all may be another
   */
  ImpliedLimits(Models models, int candidate, List<Knob> knobs, boolean hasWords, Issues issues) {
    this.models = models;
    this.candidate = candidate;
    this.knobs = knobs;
    this.hasWords = hasWords;
    this.issues = issues;
  }

  List<SearchLimit> all() {
    DataMix mix = models.study().scenarios().get(candidate).data();
    List<SearchLimit> all = new ArrayList<>();
    shares(mix.real(), ImpliedLimits::ofGroup, "real sources").ifPresent(all::add);
    shares(mix.synthetic(), ImpliedLimits::ofGroup, "synthetic sources").ifPresent(all::add);
    List<DataSource> sources = new ArrayList<>(mix.real());
    sources.addAll(mix.synthetic());
    shares(sources, ImpliedLimits::ofSeen, "tokens seen").ifPresent(all::add);
    stock().ifPresent(all::add);
    all.addAll(memory());
    return all;
  }

  private static Optional<Quantity> ofGroup(Amount amount) {
    return amount instanceof Amount.Share stated ? Optional.of(stated.share()) : Optional.empty();
  }

  private static Optional<Quantity> ofSeen(Amount amount) {
    return amount instanceof Amount.OfSeen seen
        ? seen.part().quantities().stream().findFirst()
        : Optional.empty();
  }

  /** Shares of one whole are at most that, where one of them is the rest. */
  private Optional<SearchLimit> shares(
      List<? extends DataSource> sources,
      Function<Amount, Optional<Quantity>> share,
      String whole) {
    List<Quantity> stated = sources.stream()
        .flatMap(source -> share.apply(source.amount()).stream())
        .toList();
    List<String> names = stated.stream().map(Quantity::name).toList();
    List<Integer> moved = IntStream.range(0, knobs.size())
        .filter(i -> names.contains(knobs.get(i).input().name()))
        .boxed()
        .toList();
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    if (stated.size() == sources.size()) {
      issues.error(
          "shares-do-not-sum",
          Where.NOWHERE,
          "'" + knobs.get(moved.get(0)).name() + "' cannot move alone, as the shares of the "
              + whole + " must sum to 1",
          "write share: rest for one of them");
      return Optional.empty();
    }
    double others = checkedSum(stated, moved);
    return Optional.of(new SearchLimit(
        new Subject.Sum(moved),
        true,
        1 - others,
        Optional.empty(),
        "shares of the " + whole + " at most " + Numbers.percent(1 - others)));
  }

  /** What the shares come to that no knob moves. */
  private double checkedSum(List<Quantity> stated, List<Integer> moved) {
    List<String> names = moved.stream().map(i -> knobs.get(i).input().name()).toList();
    return stated.stream()
        .filter(quantity -> !names.contains(quantity.name()))
        .mapToDouble(Quantity::median)
        .sum();
  }

  /** No more open text than there is. */
  private Optional<SearchLimit> stock() {
    return limit(STOCK, false, 1, STOCK + " at least 1, as there is no more text");
  }

  /** What is trained fits the memory of its accelerators, in the run and in each stage, where that is known. */
  private List<SearchLimit> memory() {
    TrainingPlan plan = models.study().scenarios().get(candidate).training();
    List<SearchLimit> all = new ArrayList<>();
    plan.cluster()
        .flatMap(Cluster::memory)
        .flatMap(memory -> memory(TRAINING, memory))
        .ifPresent(all::add);
    for (Stage stage : plan.further().stages()) {
      stage
          .memory()
          .flatMap(memory -> memory(TRAINING + "." + stage.name(), memory))
          .ifPresent(all::add);
    }
    return all;
  }

  private Optional<SearchLimit> memory(String of, Quantity memory) {
    String figure = of + ".memory_gb";
    double free = checkedMemory(memory);
    return limit(
        figure,
        true,
        free,
        figure + " at most " + Numbers.brief(free, Unit.GIGABYTE)
            + ", as the model must fit the memory of its accelerators");
  }

  /** What an accelerator has for the model, as a scenario that does not fit is warned by. */
  private static double checkedMemory(Quantity memory) {
    return MemoryFormulas.freeGigabytes(memory.median(), 1, 0);
  }

  private Optional<SearchLimit> limit(String figure, boolean isAtMost, double bound, String text) {
    return models
        .all()
        .get(candidate)
        .find(figure)
        .map(line -> new OfLine(candidate, line))
        .filter(line -> hasWords || isMoved(line))
        .map(line -> new SearchLimit(
            new Subject.Line(line, Optional.empty()), isAtMost, bound, Optional.empty(), text));
  }

  private boolean isMoved(OfLine line) {
    List<Input> moved =
        knobs.stream().flatMap(knob -> knob.input().inputs().stream()).toList();
    return !new Evaluator(models, List.of(line)).reach(moved).isNothing();
  }
}
