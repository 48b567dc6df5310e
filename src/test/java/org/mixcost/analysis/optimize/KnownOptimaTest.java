package org.mixcost.analysis.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.analysis.optimize.search.Spot;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Optima that are known by a closed form or by arithmetic. */
class KnownOptimaTest {
  private static final String TRAINING = """
      mixcost: 1
      scenarios:
        one:
          model: {parameters: 7B}
          training: {peak: 1000 TFLOP/s, utilization: 50%%, price: %s USD/GPU-hour}
      """;

  private static String training(String price) {
    return TRAINING.formatted(price);
  }

  /** The lowest loss that a number of operations buys. */
  @ParameterizedTest
  @CsvFileSource(resources = "computeOptimal.csv", numLinesToSkip = 1)
  void parametersAndTokensOfAComputeBudget(
      String law, String flop, Double parameters, Double tokens, String source) {
    Best best = Sought.best(training("2") + """
            quality: {law: %s}
            data: {real: {web: {kind: open, tokens: 1T}}}
        optimize:
          minimize: quality.loss
          vary: {model.parameters: 100M..10T, data.real.web.tokens: 1B..100T}
          subject_to: {training.flop: at most %s FLOP}
        """.formatted(law, flop));
    double n = parameters == null ? Double.parseDouble(flop) / 6 / tokens : parameters;
    double d = tokens == null ? Double.parseDouble(flop) / 6 / parameters : tokens;
    assertThat(Sought.value(best, "model.parameters")).as(source).isCloseTo(n, within(1e-4 * n));
    assertThat(Sought.value(best, "data.real.web.tokens"))
        .as(source)
        .isCloseTo(d, within(1e-4 * d));
    double used = best.limits().get(0).found().central();
    assertThat(used).isCloseTo(Double.parseDouble(flop), within(1e-9 * used));
    assertThat(best.limits().get(0).isActive()).isTrue();
  }

  /**
   * The least 6 N D + 2 N S operations for a loss, of a model that will write S tokens: as much as a stage of S / 3 tokens takes,
   * which nothing of the loss depends on.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "inferenceAware.csv", numLinesToSkip = 1)
  void aModelThatWillBeServedIsSmaller(
      String law,
      double served,
      double loss,
      Double parameters,
      Double tokens,
      Double flop,
      String source) {
    String stages = served == 0
        ? ""
        : ", stages: {served: {kind: pretraining, tokens: %s tokens}}".formatted(served / 3);
    Best best = Sought.best("""
        mixcost: 1
        scenarios:
          one:
            model: {parameters: 7B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 2 USD/GPU-hour%s}
            quality: {law: %s}
            data: {real: {web: {kind: open, tokens: 1T}}}
        optimize:
          minimize: total
          vary: {model.parameters: 100M..100B, data.real.web.tokens: 1B..100T}
          subject_to: {quality.loss: at most %s}
        """.formatted(stages, law, loss));
    if (parameters != null) {
      assertThat(Sought.value(best, "model.parameters"))
          .as(source)
          .isCloseTo(parameters, within(1e-4 * parameters));
    }
    if (tokens != null) {
      assertThat(Sought.value(best, "data.real.web.tokens"))
          .as(source)
          .isCloseTo(tokens, within(1e-4 * tokens));
    }
    if (flop != null) {
      double usd = flop / (1000e12 * 0.5 * 3600) * 2;
      assertThat(best.goal().central()).as(source).isCloseTo(usd, within(2e-5 * usd));
    }
  }

  /**
   * Along the best sizes the reducible loss goes with C to the power of -αβ / (α + β), so that a unit of the budget is worth its
   * difference, and at the margin its slope; the two agree within a hundredth where the unit is one of the budget.
   */
  @Test
  void theClosedFormPricesABudget() {
    Best best = Sought.best(training("2") + """
            quality: {law: hoffmann2022}
            data: {real: {web: {kind: open, tokens: 1T}}}
        optimize:
          minimize: quality.loss
          vary: {model.parameters: 100M..10T, data.real.web.tokens: 1B..100T}
          subject_to: {training.flop: at most 5.76e23 FLOP}
        """);
    double power = 0.34 * 0.28 / (0.34 + 0.28);
    double reducible = best.goal().central() - 1.69;
    Price price = best.limits().get(0).price().orElseThrow();
    assertThat(price.unit()).isCloseTo(1e22, within(1e10));
    double worth = reducible * (1 - Math.pow(1 + price.unit() / 5.76e23, -power));
    assertThat(price.worth()).isCloseTo(worth, within(1e-5 * worth));
    double margin = reducible * power * price.unit() / 5.76e23;
    assertThat(price.margin()).isCloseTo(margin, within(1e-4 * margin));
    assertThat(price.margin()).isCloseTo(price.worth(), within(1e-2 * price.worth()));
    Frontier frontier = best.frontier().orElseThrow();
    for (Frontier.AtBound step : frontier.steps()) {
      double loss = 1.69 + reducible * Math.pow(step.bound() / 5.76e23, -power);
      assertThat(step.goal()).isCloseTo(loss, within(1e-9));
    }
  }

  /**
   * 100B tokens of two licensed texts, at most 60B of the cheaper: 60B of that at 1 USD/Mtok, 40B of the other at 3, and no
   * hour of an accelerator is paid. One billion more of the cheaper one saves 1e9 · 2e-6 USD, one of all tokens costs 3e-6.
   */
  @Test
  void aLinearProgramByHand() {
    Best best = Sought.best(training("0") + """
            data:
              real:
                cheap: {kind: per_unit, tokens: 50B, price: 1 USD/Mtok}
                dear: {kind: per_unit, tokens: 50B, price: 3 USD/Mtok}
        optimize:
          minimize: total
          vary: {data.real.cheap.tokens: 0..60B, data.real.dear.tokens: 0..200B}
          subject_to: {training.tokens: at least 100B}
        """);
    assertThat(Sought.value(best, "data.real.cheap.tokens")).isEqualTo(60e9);
    assertThat(Sought.value(best, "data.real.dear.tokens")).isCloseTo(40e9, within(40.0));
    assertThat(best.goal().central()).isCloseTo(60e9 * 1e-6 + 40e9 * 3e-6, within(1e-3));
    assertThat(best.settings().stream().map(KnobSetting::rounded)).containsExactly(60e9, 40e9);
    assertThat(best.roundedGoal().orElseThrow()).isCloseTo(180e3, within(1e-3));
    // Less of the cheap text is dearer by 2 USD/Mtok, and a hundredth of the total is 1,800 USD.
    assertThat(best.settings().get(0).low()).isCloseTo(60e9 - 1800 / 2e-6, within(0.02e9));
    assertThat(best.settings().get(0).high()).isEqualTo(60e9);
    Price ofBound = best.settings().get(0).price().orElseThrow();
    assertThat(ofBound.unit()).isEqualTo(1e9);
    assertThat(ofBound.worth()).isCloseTo(1e9 * 2e-6, within(1e-4));
    assertThat(ofBound.margin()).isCloseTo(ofBound.worth(), within(1e-3 * ofBound.worth()));
    Price ofLimit = best.limits().get(0).price().orElseThrow();
    assertThat(ofLimit.worth()).isCloseTo(ofLimit.unit() * 3e-6, within(1e-4));
  }

  /** As many tokens as a budget pays for in four of five draws, at a price that is normal: budget / (m + 0.8416 s). */
  @Test
  void aChanceConstraintIsTheNormalQuantile() {
    String yaml = training("0") + """
            data: {real: {text: {kind: per_unit, tokens: 50B, price: "normal(2, 0.3) USD/Mtok"}}}
        optimize:
          maximize: training.tokens
          vary: {data.real.text.tokens: 1B..1T}
          subject_to: {total: {limit: at most 100k USD, in: 80%}}
        """;
    Best best = Sought.read(yaml, SimulationPlan.of(10_240, 42)).get().best().orElseThrow();
    double tokens = 100e3 / (2 + 0.841621 * 0.3) * 1e6;
    assertThat(Sought.value(best, "data.real.text.tokens"))
        .isCloseTo(tokens, within(5e-4 * tokens));
    assertThat(best.limits().get(0).share().orElseThrow()).isBetween(0.8, 0.8005);
    assertThat(best.limits().get(0).isKept()).isTrue();
  }

  /**
   * A stock of web text that costs nothing but its reading, c, beside licensed text at a price p more. The m-th reading of the
   * stock is worth exp(-(m-1)/R) of a fresh token, so both are used where c / exp(-(m-1)/R) = c + p. And no point of a grid
   * that keeps the loss is cheaper.
   */
  @Test
  void twoSourcesUnderAStockAndRepetition() {
    Optimum optimum = Sought.read(training("2") + """
                quality: {repeat_decay: 15}
                data:
                  real:
                    web: {kind: open, tokens: 40B}
                    books: {kind: per_unit, tokens: 10B, price: 0.03 USD/Mtok}
            optimize:
              minimize: total
              vary:
                data.real.web.tokens: 1B..40B
                data.real.web.epochs: 1..12
                data.real.books.tokens: 0..50B
              subject_to: {quality.loss: at most 2.13}
            """).get();
    Best best = optimum.best().orElseThrow();
    double perMtok = 6 * 7e9 / (1000e12 * 0.5 * 3600) * 2 * 1e6;
    double epochs = 1 + 15 * Math.log((perMtok + 0.03) / perMtok);
    assertThat(Sought.value(best, "data.real.web.tokens")).isEqualTo(40e9);
    assertThat(Sought.value(best, "data.real.web.epochs")).isCloseTo(epochs, within(1e-4 * epochs));
    assertThat(Sought.value(best, "data.real.books.tokens")).isBetween(1e9, 49e9);
    double grid = cheapestOfAGrid(optimum.problem(), best.variant());
    assertThat(best.goal().central()).isLessThanOrEqualTo(grid).isGreaterThan(0.98 * grid);
  }

  private static double cheapestOfAGrid(Problem problem, Variant variant) {
    Solver solver = Solver.of(problem.aim(), variant, SimulationPlan.of(256, 42), new Progress());
    Surface surface = solver.surface();
    double least = Double.POSITIVE_INFINITY;
    for (int epochs = 0; epochs <= 220; epochs++) {
      for (int books = 0; books <= 200; books++) {
        Spot spot = Spot.at(List.of(1.0, epochs / 220.0, books / 200.0), surface);
        least = spot.isFeasible() ? Math.min(least, solver.goal(spot)) : least;
      }
    }
    return least;
  }

  /** A total over its tokens that no knob reaches is the same everywhere. */
  @Test
  void aGoalThatNothingMovesIsFlat() {
    Best best = Sought.best(training("2") + """
            data: {real: {web: {kind: open, tokens: 1B}}}
        optimize:
          minimize: total
          vary: {data.real.web.quality: 1..2}
        """);
    assertThat(best.isFlat()).isTrue();
  }

  @Test
  void whatClashesIsNamedAndNothingElse() {
    Optimum optimum = Sought.read(training("2") + """
                data: {real: {web: {kind: open, tokens: 1B}}}
            optimize:
              minimize: total
              vary: {data.real.web.tokens: 1B..100B}
              subject_to:
                training.gpu_hours: at most 100k GPU-hours
                training.tokens: at least 50B
                training.flop: at most 1e21 FLOP
            """).get();
    Clash clash = optimum.clash().orElseThrow();
    assertThat(clash.limits()).isEqualTo(List.of(1, 2));
    assertThat(clash.settings().get(0)).isBetween(1e21 / (6 * 7e9), 50e9);
  }

  /** Words are tried one by one, each with the best of the numbers beside it. */
  @Test
  void theBestWordIsThatOfTheLeastOfAll() {
    String yaml = """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 7B}
            training: {accelerator: %s, utilization: 40%%, rental: on_demand}
            data: {real: {web: {kind: open, tokens: 100B}}}
        optimize:
          minimize: total
          vary: {data.real.web.tokens: 10B..300B, %s}
          subject_to: {quality.loss: at most 2.3}
        """;
    List<String> words = List.of("h100-sxm-80gb", "a100-sxm-80gb", "h200-sxm-141gb");
    double least = words.stream()
        .mapToDouble(word -> Sought.best(yaml.formatted(word, "data.real.web.epochs: 1..1"))
            .goal()
            .central())
        .min()
        .orElseThrow();
    String all = "data.real.web.epochs: 1..1, training.accelerator: " + words;
    Optimum optimum = Sought.read(yaml.formatted(words.get(1), all)).get();
    assertThat(optimum.attempts()).hasSize(3);
    assertThat(optimum.attempts().get(0).goal().orElseThrow())
        .isCloseTo(least, within(1e-6 * least));
    assertThat(optimum.best().orElseThrow().rival()).isPresent();
  }

  private static String inMemory(String accelerator, String model, String more) {
    return """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: %s}
            training: {%s, accelerators: 64, utilization: 40%%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 100B}}}
        """.formatted(model, accelerator) + more;
  }

  /**
   * 7.5B parameters are 1.875 GB on each of 64 accelerators (tv_memory.csv, stage 3), so that nine tenths of 80 GB hold 288B.
   */
  @Test
  void theLargestModelFillsTheMemoryOfItsAccelerators() {
    double largest = 7.5e9 * 0.9 * 80 / 1.875;
    Best best = Sought.best(inMemory("accelerator: h100-sxm-80gb", "7B", """
        optimize:
          maximize: training.flop
          vary: {model.parameters: 1B..10T}
        """));
    assertThat(Sought.value(best, "model.parameters")).isCloseTo(largest, within(1e-9 * largest));
    Best fewest = Sought.best(inMemory("accelerator: h100-sxm-80gb", "288B", """
        optimize:
          maximize: training.days
          vary: {training.accelerators: 8..1000}
        """));
    assertThat(Sought.value(fewest, "training.accelerators")).isCloseTo(64, within(1e-7));
    assertThat(fewest.limits().stream()
            .filter(Kept::isActive)
            .map(kept -> kept.limit().text()))
        .containsExactly(
            "training.memory_gb at most 72 GB, as the model must fit the memory of its accelerators");
  }

  /** 300B parameters do not fit on 64 of the cheaper, and on those of which no memory is known nothing says that they do not. */
  @Test
  void anAcceleratorThatDoesNotHoldTheModelIsNotChosen() {
    Optimum optimum =
        Sought.read(inMemory("accelerator: h100-sxm-80gb", "300B", """
        optimize:
          minimize: training.gpu_hours
          vary: {training.accelerator: [h100-sxm-80gb, h200-sxm-141gb]}
        """)).get();
    assertThat(optimum.best().orElseThrow().variant().name())
        .isEqualTo("training.accelerator h200-sxm-141gb");
    assertThat(optimum.attempts().get(1).goal()).isEmpty();
    Variant unknown = Sought.variant(inMemory("peak: 1000 TFLOP/s", "300B", """
        optimize:
          minimize: total
          vary: {model.parameters: 1B..10T}
        """));
    assertThat(unknown.limits().stream().map(SearchLimit::text))
        .noneMatch(text -> text.contains("memory"));
  }

  /** A stage holds what it trains besides, 16 bytes a parameter over 8 accelerators of its own: 36B of 80 GB. */
  @Test
  void aStageMustFitItsOwnAccelerators() {
    Best best = Sought.best(inMemory(
        "accelerator: h100-sxm-80gb, stages: {mid: {kind: pretraining, tokens: 1B, accelerators: 8}}",
        "7B",
        """
        optimize:
          maximize: training.flop
          vary: {model.parameters: 1B..10T}
        """));
    assertThat(Sought.value(best, "model.parameters")).isCloseTo(36e9, within(36.0));
  }

  /** Where the cheap text ends at what is needed, one more costs 3 USD/Mtok and one less saves 1: at the rate around it, 2. */
  @Test
  void aPriceThatTurnsIsToldAsOne() {
    Best best = Sought.best(training("0") + """
            data:
              real:
                cheap: {kind: per_unit, tokens: 50B, price: 1 USD/Mtok}
                dear: {kind: per_unit, tokens: 50B, price: 3 USD/Mtok}
        optimize:
          minimize: total
          vary: {data.real.cheap.tokens: 0..100B, data.real.dear.tokens: 0..200B}
          subject_to: {training.tokens: at least 100B}
        """);
    Price price = best.limits().get(0).price().orElseThrow();
    assertThat(price.isSteady()).isFalse();
    assertThat(price.worth()).isCloseTo(price.unit() * 1e-6, within(1e-3));
    assertThat(price.margin()).isCloseTo(price.unit() * 2e-6, within(1e-3));
  }
}
