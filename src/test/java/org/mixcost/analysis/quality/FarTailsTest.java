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
import org.mixcost.model.Bill;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
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
      Bill bill = model.newBill();
      tails.forEach(draw -> {
        model.evaluate(draw, bill);
        model.lines().forEach(line -> assertNumber(line, model, models, draw, bill));
      });
    }
  }

  private static void assertNumber(
      Line line, CostModel model, Models models, Draw draw, Bill bill) {
    if (!Double.isFinite(bill.get(line))) {
      throw new AssertionError("%s: %s is %s at %s"
          .formatted(model.scenario().name(), line.id(), bill.get(line), far(models, draw)));
    }
  }

  /** The inputs that are not at their median, for a message. */
  private static List<String> far(Models models, Draw draw) {
    return models.inputs().uncertain().stream()
        .filter(input -> draw.get(input) != input.quantity().median())
        .map(input -> input.quantity().name() + " = " + draw.get(input))
        .toList();
  }

  private static void assertSearches(Models models) {
    CostModel baseline = models.all().get(models.baseline());
    for (int scenario : models.others()) {
      CostModel other = models.all().get(scenario);
      if (isPredicted(baseline) && isPredicted(other)) {
        EqualQualitySearch search = new EqualQualitySearch(models, scenario, models.baseline());
        new Tails(models, search.draw()).corners(draw -> assertFound(search));
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
    private final Draw draw;

    Tails(Models models) {
      this(models, models.inputs().central());
    }

    Tails(Models models, Draw draw) {
      this.draw = draw;
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
        draw.set(inputs.get(i), value.applyAsDouble(i));
      }
    }

    /** Each input by itself at both ends, then all of them. */
    void forEach(Consumer<Draw> check) {
      set(i -> median[i]);
      for (int i = 0; i < inputs.size(); i++) {
        for (double end : new double[] {low[i], high[i]}) {
          draw.set(inputs.get(i), end);
          check.accept(draw);
        }
        draw.set(inputs.get(i), median[i]);
      }
      corners(check);
    }

    /** All inputs at their low ends, at their high ends, and at either. */
    void corners(Consumer<Draw> check) {
      set(i -> low[i]);
      check.accept(draw);
      set(i -> high[i]);
      check.accept(draw);
      SplittableRandom random = new SplittableRandom(7);
      for (int corner = 0; corner < CORNERS; corner++) {
        set(i -> random.nextBoolean() ? low[i] : high[i]);
        check.accept(draw);
      }
    }
  }
}
