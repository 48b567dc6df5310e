package org.mixcost.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/**
 * However far in their tails inputs are drawn, one by one or together, every line of every scenario is a number, and the
 * search for equal quality finds a number or says that there is none.
 */
class FarTailsTest {
  /** No more than one draw in a billion lies beyond. */
  private static final double FAR = 1e-9;

  private static final int CORNERS = 10;
  private static final int SEARCHED_FILES = 100;

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyLineOfAShippedScenarioIsANumber(String file) {
    assertNumbers(Models.plan(Studies.shipped(file)));
  }

  @Test
  void everyLineOfARandomScenarioIsANumber() {
    RandomScenarios.forEach(file -> assertNumbers(Models.plan(file.study())));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void equalQualityOfAShippedScenarioIsANumberOrOutOfReach(String file) {
    assertSearches(Models.plan(Studies.shipped(file)));
  }

  @Test
  void equalQualityOfARandomScenarioIsANumberOrOutOfReach() {
    RandomScenarios.forEach(SEARCHED_FILES, file -> assertSearches(Models.plan(file.study())));
  }

  private static void assertNumbers(Models models) {
    Tails tails = new Tails(models);
    for (CostModel model : models.all()) {
      Bills bills = model.newBills();
      tails.forEach(draws -> {
        model.evaluate(draws, bills);
        model.lines().forEach(line -> assertNumber(line, model, models, draws, bills));
      });
    }
  }

  private static void assertNumber(
      Line line, CostModel model, Models models, Draws draws, Bills bills) {
    if (!Double.isFinite(bills.get(line))) {
      throw new AssertionError("%s: %s is %s at %s"
          .formatted(model.scenario().name(), line.id(), bills.get(line), far(models, draws)));
    }
  }

  /** The inputs that are not at their median, for a message. */
  private static List<String> far(Models models, Draws draws) {
    return models.inputs().uncertain().stream()
        .filter(input -> draws.get(input) != input.quantity().median())
        .map(input -> input.quantity().name() + " = " + draws.get(input))
        .toList();
  }

  private static void assertSearches(Models models) {
    CostModel baseline = models.all().get(models.baseline());
    for (int scenario : models.others()) {
      CostModel other = models.all().get(scenario);
      if (isPredicted(baseline) && isPredicted(other)) {
        EqualQualitySearch search = new EqualQualitySearch(models, scenario, models.baseline());
        new Tails(models, search.draws()).corners(draws -> assertFound(search));
      }
    }
  }

  private static boolean isPredicted(CostModel model) {
    return model.scenario().quality().isPresent();
  }

  private static void assertFound(EqualQualitySearch search) {
    OptionalDouble scale = search.scale();
    if (scale.isPresent()) {
      assertThat(scale.getAsDouble()).isFinite().isPositive();
      assertThat(search.usd(scale.getAsDouble())).isFinite();
      assertThat(search.otherUsd()).isFinite();
    } else {
      assertThat(search.floor()).doesNotContain("NaN", "Infinity");
    }
  }

  /** Draws far in the tails of the inputs of models. */
  private static final class Tails {
    private final List<Input> inputs;
    private final double[] median;
    private final double[] low;
    private final double[] high;
    private final Draws draws;

    Tails(Models models) {
      this(models, models.inputs().central());
    }

    Tails(Models models, Draws draws) {
      this.draws = draws;
      inputs = models.inputs().uncertain();
      median = quantiles(0.5);
      low = quantiles(FAR);
      high = quantiles(1 - FAR);
    }

    private double[] quantiles(double p) {
      return inputs.stream()
          .mapToDouble(input -> input.quantity().distribution().quantile(p))
          .toArray();
    }

    private void set(IntToDoubleFunction value) {
      for (int i = 0; i < inputs.size(); i++) {
        draws.set(inputs.get(i), value.applyAsDouble(i));
      }
    }

    /** Each input by itself at both ends, then all of them. */
    void forEach(Consumer<Draws> check) {
      set(i -> median[i]);
      for (int i = 0; i < inputs.size(); i++) {
        for (double end : new double[] {low[i], high[i]}) {
          draws.set(inputs.get(i), end);
          check.accept(draws);
        }
        draws.set(inputs.get(i), median[i]);
      }
      corners(check);
    }

    /** All inputs at their low ends, at their high ends, and at either. */
    void corners(Consumer<Draws> check) {
      set(i -> low[i]);
      check.accept(draws);
      set(i -> high[i]);
      check.accept(draws);
      SplittableRandom random = new SplittableRandom(7);
      for (int corner = 0; corner < CORNERS; corner++) {
        set(i -> random.nextBoolean() ? low[i] : high[i]);
        check.accept(draws);
      }
    }
  }
}
