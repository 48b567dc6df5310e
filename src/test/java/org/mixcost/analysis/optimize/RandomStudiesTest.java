package org.mixcost.analysis.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.optimize.search.Spot;
import org.mixcost.simulate.DecisionGoal;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/**
 * Studies that are made up: sources, prices, bounds and limits by chance, the limits so that some point keeps them.
 *
 * <p>Two of five are searched over draws, by their mean or a percentile. {@code -Doptimum.studies=300} tries more of them.
 */
class RandomStudiesTest {
  private static final int STUDIES = Integer.getInteger("optimum.studies", 5);
  private static final int POINTS = 10_000;
  private static final SimulationPlan PLAN = SimulationPlan.of(Surface.DRAWS, 42);
  private static final List<String> GOALS = List.of("", "", "", "expected", "p80");

  /** A study and the point that its limits are drawn around. */
  private static String study(SplittableRandom random, String spread) {
    String sources = "web: {kind: open, tokens: 100B, processing: %s USD/Mtok}%s"
        .formatted(
            number(random, 0.01, 0.1),
            random.nextBoolean()
                ? ", books: {kind: per_unit, tokens: 10B, price: %s USD/Mtok, quality: %s}"
                    .formatted(number(random, 0.1, 20), number(random, 1, 3))
                : ", more: {kind: open, tokens: 10B, quality: %s}"
                    .formatted(number(random, 0.3, 1)));
    String method = random.nextBoolean() ? "rephrase, seed: web" : "closed_book";
    return """
        mixcost: 1
        scenarios:
          one:
            model: {parameters: %sB}
            training: {peak: 1000 TFLOP/s, utilization: %s%%, price: %s%s USD/GPU-hour, accelerators: 512}
            data:
              real: {%s}
              synthetic:
                written: {tokens: 20B, method: %s, acceptance: 60%% to 95%%, prompt_ratio: %s,
                  generator: {input_price: %s USD/Mtok, output_price: %s USD/Mtok}}
        optimize:
          minimize: %s
          vary: {%s}
        """.formatted(
            number(random, 1, 20),
            number(random, 20, 60),
            number(random, 1, 2),
            spread,
            sources,
            method,
            number(random, 0.5, 3),
            number(random, 0.01, 1),
            number(random, 0.05, 4),
            random.nextInt(4) == 0 ? "quality.loss" : "total",
            vary(random, sources.contains("books") ? "books" : "more"));
  }

  private static String vary(SplittableRandom random, String other) {
    List<String> all = new ArrayList<>(List.of(
        "data.real.web.tokens: 1B..200B",
        "data.real.%s.tokens: 0..80B".formatted(other),
        "data.synthetic.written.tokens: 0..200B",
        "data.real.web.epochs: 1..8",
        "data.real.%s.epochs: 1..4".formatted(other),
        "model.parameters: 500M..30B"));
    while (all.size() > 2 + random.nextInt(3)) {
      all.remove(random.nextInt(all.size()));
    }
    return String.join(", ", all);
  }

  private static String number(SplittableRandom random, double low, double high) {
    return String.format(
        Locale.ROOT, "%.4f", low * Math.exp(random.nextDouble() * Math.log(high / low)));
  }

  /** The study with limits that a point by chance just keeps. */
  private static Variant limited(Variant free, SplittableRandom random, double room) {
    List<Double> point = free.knobs().stream().map(knob -> random.nextDouble()).toList();
    List<SearchLimit> limits = new ArrayList<>(free.limits());
    for (String id : List.of("quality.loss", "training.days", "total")) {
      if (!free.goal().line().id().equals(id) && limits.size() < 3) {
        double value = value(free, line(free, id), free.values(point));
        limits.add(atMost(line(free, id), value * (1 + room)));
      }
    }
    return free.with(limits);
  }

  private static OfLine line(Variant variant, String id) {
    int candidate = variant.candidate();
    return new OfLine(candidate, variant.models().all().get(candidate).find(id).orElseThrow());
  }

  private static double value(Variant variant, OfLine line, List<Double> knobs) {
    Evaluator evaluator = new Evaluator(variant.models(), List.of(line));
    Candidates.pins(variant, knobs).set(evaluator.draws());
    double[] value = new double[1];
    evaluator.evaluate(value);
    return value[0];
  }

  private static SearchLimit atMost(OfLine line, double bound) {
    return new SearchLimit(
        new SearchLimit.Subject.Line(line, Optional.empty()),
        true,
        bound,
        Optional.empty(),
        line.line().id() + " at most " + bound);
  }

  private static Aim aim(int seed) {
    return new Aim(false, DecisionGoal.parse(GOALS.get(seed % GOALS.size())));
  }

  private static Variant free(SplittableRandom random, Aim aim) {
    return Sought.variant(study(random, aim.by().isPresent() ? " to 5" : ""));
  }

  private static Optimum.Attempt best(Variant variant, Aim aim) {
    return Optimum.of(new Problem(aim, List.of(variant)), PLAN, new Progress())
        .attempts()
        .get(0);
  }

  private static double goal(Variant variant, Aim aim) {
    return best(variant, aim)
        .goal()
        .orElseThrow(() -> new AssertionError("nothing keeps "
            + variant.limits().stream().map(SearchLimit::text).collect(Collectors.joining(", "))));
  }

  /** What is found is beaten by none of very many points by more than a thousandth. */
  @Test
  void noPointByChanceIsBetter() {
    for (int seed = 0; seed < STUDIES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Aim aim = aim(seed);
      Variant variant = limited(free(random, aim), random, 0.02);
      Solver solver = Solver.of(aim, variant, PLAN, new Progress());
      Spot found = solver.at(best(variant, aim).settings());
      assertThat(found.isFeasible()).as("study %d", seed).isTrue();
      double best = solver.goal(found);
      double byChance = Double.POSITIVE_INFINITY;
      Surface surface = solver.surface();
      for (int i = 0; i < POINTS; i++) {
        List<Double> point =
            variant.knobs().stream().map(knob -> random.nextDouble()).toList();
        Spot spot = Spot.at(point, surface);
        byChance = spot.isFeasible() ? Math.min(byChance, solver.goal(spot)) : byChance;
      }
      assertThat(byChance).as("study %d", seed).isGreaterThan(best * (1 - 1e-3));
    }
  }

  @Test
  void aWiderLimitIsNeverWorse() {
    for (int seed = 0; seed < STUDIES; seed++) {
      SplittableRandom random = new SplittableRandom(1000 + seed);
      Aim aim = aim(seed);
      Variant variant = limited(free(random, aim), random, 0.01);
      double narrow = goal(variant, aim);
      int place = variant.limits().size() - 1;
      SearchLimit limit = variant.limits().get(place);
      double wide = goal(variant.with(place, limit.widened(0.05 * Math.abs(limit.bound()))), aim);
      double rounding = aim.by().isEmpty() ? 1e-6 : 1e-3;
      assertThat(wide).as("study %d", seed).isLessThanOrEqualTo(narrow * (1 + rounding));
    }
  }

  /** What one more is worth, as told, is what a search of its own finds with so much more, and what the first of it tells. */
  @Test
  void aPriceHoldsForItsUnit() {
    int steady = 0;
    int all = 0;
    for (int seed = 0; seed < STUDIES; seed++) {
      SplittableRandom random = new SplittableRandom(2000 + seed);
      Variant variant = limited(free(random, Aim.lowest()), random, 0.01);
      Problem problem = new Problem(Aim.lowest(), List.of(variant));
      Best best = Optimum.of(problem, PLAN, new Progress()).best().orElseThrow();
      for (int i = 0; i < variant.limits().size(); i++) {
        Optional<Price> found = best.limits().get(i).price();
        if (found.isPresent()) {
          Price price = found.get();
          SearchLimit wider = variant.limits().get(i).widened(price.unit());
          double gain = best.value() - goal(variant.with(i, wider), Aim.lowest());
          assertThat(gain).as("study %d", seed).isCloseTo(price.worth(), within(0.01 * gain));
          steady += price.isSteady() ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(all).isPositive();
    assertThat(steady).isGreaterThanOrEqualTo((int) (0.95 * all));
  }
}
