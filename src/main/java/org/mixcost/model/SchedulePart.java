package org.mixcost.model;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.formula.Formula;
import org.mixcost.model.PaidSpans.Span;
import org.mixcost.model.Step.Showing;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Reservation;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.Role;
import org.mixcost.scenario.Schedule;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.format.Phase;

/**
 * When each part of the total is paid, and what all of it is worth at the start.
 *
 * <p>A model assumption: what takes days is paid evenly over them; people, and the store of the project, from its beginning
 * on; a flat fee, and what has no days, at the beginning of its phase, so that no money is needed earlier than is said here.
 */
final class SchedulePart {
  private final Scenario scenario;
  private final Schedule schedule;
  private final Lines lines;
  private final Map<String, Line> known = new HashMap<>();
  private final List<DataSource> sources;
  private final PhasesPart phases;
  private final PaidSpans spans;
  private final CapitalPart capital;
  private final Map<String, Span> stages = new HashMap<>();
  private final List<Payment> payments = new ArrayList<>();

  private SchedulePart(
      Scenario scenario, Schedule schedule, ComputePart compute, Line generations, Lines lines) {
    this.scenario = scenario;
    this.schedule = schedule;
    this.lines = lines;
    sources = Stream.<DataSource>concat(
            scenario.data().real().stream(), scenario.data().synthetic().stream())
        .sorted(comparing((DataSource source) -> source.name().length()).reversed())
        .toList();
    lines.steps().stream()
        .filter(step -> !step.is(Showing.NOT_REQUESTED))
        .map(Step::line)
        .forEach(line -> known.put(line.id(), line));
    phases = new PhasesPart(schedule.phases(), follow(compute, generations), lines);
    spans = new PaidSpans(phases, lines);
    capital = new CapitalPart(scenario.training(), lines);
  }

  /**
   * States it, after all else.
   *
   * @param costs all lines of money
   */
  static Optional<Payments> state(
      Scenario scenario, List<Line> costs, ComputePart compute, Line generations, Lines lines) {
    return scenario
        .schedule()
        .map(schedule ->
            new SchedulePart(scenario, schedule, compute, generations, lines).state(costs));
  }

  /** How long phases take, as far as that follows from what is done in them. */
  private Map<Phase, Derivation> follow(ComputePart compute, Line generations) {
    Map<Phase, Derivation> days = new EnumMap<>(Phase.class);
    List<Line> ofSources =
        sources.stream().flatMap(source -> days(source).stream()).toList();
    if (!ofSources.isEmpty()) {
      days.put(Phase.DATA, new Derivation(Formula.GREATEST, List.copyOf(ofSources)));
    }
    if (scenario.training().cluster().isPresent()) {
      days.put(Phase.TRAINING, Derivation.of(Formula.PRODUCT, compute.days(), generations));
      days.put(
          Phase.POST_TRAINING,
          Derivation.of(Formula.PRODUCT, compute.days(), compute.postTraining()));
    }
    compute.stages().days().ifPresent(sum -> days.put(Phase.STAGES, Derivation.same(sum)));
    return days;
  }

  private Optional<Line> days(DataSource source) {
    return find("data." + source.name() + ".days");
  }

  private Optional<Line> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  private Payments state(List<Line> costs) {
    placeStages();
    costs.forEach(this::pay);
    capital.state();
    Line end = lines.figure(
        "schedule.days",
        "Time until all is paid",
        Unit.DAY,
        new Derivation(Formula.GREATEST, List.copyOf(spans.ends())));
    Optional<Line> reserve = scenario
        .costs()
        .contingency()
        .map(share -> lines.step(
            "schedule.reserve",
            "Reserve, paid as all others are",
            Unit.FRACTION,
            Derivation.same(lines.read(share))));
    schedule
        .discount()
        .ifPresent(rate -> new PresentValuePart(rate, lines).state(payments, reserve));
    return new Payments(payments, reserve, end);
  }

  private void pay(Line cost) {
    switch (cost.category()) {
      case REAL_DATA, SYNTHETIC_DATA -> pay(cost, ofData(cost));
      case COMPUTE -> pay(cost, cost.category(), capital.of(cost), ofCompute(cost));
      case PEOPLE -> scenario.costs().people().forEach(this::pay);
      case STORAGE ->
        scenario
            .costs()
            .storage()
            .ifPresent(kept -> pay(cost, spans.months(id(cost), kept.months())));
      case EVALUATION -> pay(cost, spans.whole(Phase.EVALUATION));
      case OTHER -> pay(cost, spans.whole(Phase.OTHER));
      case CONTINGENCY -> {} // as all others are
      case TOTAL, FIGURE -> throw new AssertionError(cost);
    }
  }

  private void pay(Role role) {
    Line usd = find("people." + role.name()).orElseThrow();
    pay(usd, Category.PEOPLE, Optional.empty(), spans.months(id(usd), role.duration()));
  }

  private void pay(Line usd, Span span) {
    pay(usd, usd.category(), Optional.empty(), span);
  }

  private void pay(Line usd, Category category, Optional<Line> ofCapital, Span span) {
    payments.add(new Payment(usd, category, ofCapital, span.from(), span.until(), span.isTimed()));
  }

  private static String id(Line cost) {
    return "schedule." + cost.id();
  }

  private Span ofData(Line cost) {
    DataSource source = sources.stream()
        .filter(one -> cost.id().startsWith("data." + one.name() + "."))
        .findFirst()
        .orElseThrow(() -> new AssertionError(cost));
    if (isFee(source) && cost.id().equals("data." + source.name() + ".acquire")) {
      return spans.once(Phase.DATA);
    }
    if (cost.id().equals("data." + source.name() + ".hold")) {
      return spans.months(id(cost), Phase.DATA, source.holding().orElseThrow().months());
    }
    if (phases.isStated(Phase.DATA)) {
      return spans.whole(Phase.DATA);
    }
    return days(source)
        .map(days -> spans.days("schedule.data." + source.name(), Phase.DATA, days))
        .orElseGet(() -> spans.atStart(Phase.DATA));
  }

  private static boolean isFee(DataSource source) {
    return source instanceof RealSource real && real.acquisition() instanceof Acquisition.FlatFee;
  }

  private Span ofCompute(Line cost) {
    return switch (cost.id()) {
      case "compute.training", "compute.rounds" -> spans.whole(Phase.TRAINING);
      case "compute.development" -> spans.whole(Phase.DEVELOPMENT);
      case "compute.post_training" -> spans.whole(Phase.POST_TRAINING);
      case "compute.unused" -> reserved(cost);
      default -> stages.get(stage(cost).name());
    };
  }

  /** What is reserved for a term is paid over it. */
  private Span reserved(Line cost) {
    return scenario.training().price() instanceof GpuPrice.Reserved price
            && price.reservation() instanceof Reservation.ForTerm paid
        ? spans.years(id(cost), Phase.TRAINING, paid.term())
        : spans.whole(Phase.TRAINING);
  }

  private Stage stage(Line cost) {
    return scenario.training().further().stages().stream()
        .sorted(comparing((Stage stage) -> stage.name().length()).reversed())
        .filter(one -> (cost.id() + ".").startsWith("compute." + one.name() + "."))
        .findFirst()
        .orElseThrow(() -> new AssertionError(cost));
  }

  /** Stages come one after the other, each when those before it whose days are known have ended. */
  private void placeStages() {
    Line next = phases.start(Phase.STAGES);
    for (Stage stage : scenario.training().further().stages()) {
      String id = "schedule.training." + stage.name();
      Optional<Line> days = find("training." + stage.name() + ".days");
      stages.put(
          stage.name(),
          phases.isStated(Phase.STAGES) ? spans.whole(Phase.STAGES) : spans.of(id, next, days));
      next = days.isPresent() ? spans.end(id, next, days.get()) : next;
    }
  }
}
