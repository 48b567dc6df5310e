package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mixcost.testing.Estimates.sumOfCosts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;
import org.mixcost.testing.RandomScenarios;

/** What holds for every scenario, tried on random ones. */
class CostPropertiesTest {
  private static final double ROUNDING = 1e-12;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, RandomScenarios.files(40));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLinesSumToTheTotal(long seed) {
    Estimate bill = new Mix(seed).bill();
    assertEquals(bill.totalUsd(), sumOfCosts(bill), bill.totalUsd() * ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twiceThePriceIsTwiceTheRental(long seed) {
    Mix mix = new Mix(seed);
    double once = mix.bill().value("compute.training");
    assertEquals(
        2 * once, mix.priced(2 * mix.price).bill().value("compute.training"), once * ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addingASourceNeverLowersTheCost(long seed) {
    Mix mix = new Mix(seed);
    double before = mix.bill().totalUsd();
    mix.add();
    assertThat(mix.bill().totalUsd()).isGreaterThanOrEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheSourcesChangesNothing(long seed) {
    Mix mix = new Mix(seed);
    double before = mix.bill().totalUsd();
    Collections.shuffle(mix.real, new Random(seed));
    Collections.shuffle(mix.synthetic, new Random(seed));
    assertEquals(before, mix.bill().totalUsd(), before * ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreAcceptanceNeverCostsMore(long seed) {
    Mix mix = new Mix(seed);
    double before = mix.bill().totalUsd();
    mix.acceptance += (1 - mix.acceptance) / 2;
    assertThat(mix.bill().totalUsd()).isLessThanOrEqualTo(before);
  }

  /** A random scenario that can be changed. */
  private static final class Mix {
    private final Random random;
    private final List<String> real = new ArrayList<>();
    private final List<String> synthetic = new ArrayList<>();
    private final String tail;
    private double price;
    private double acceptance;

    Mix(long seed) {
      random = new Random(seed);
      price = between(1, 5);
      acceptance = between(0.05, 0.95);
      tail = text("contingency: %.3f\nevaluation: %.0f USD\n", between(0, 0.3), between(0, 1e6));
      int sources = 1 + random.nextInt(6);
      for (int i = 0; i < sources; i++) {
        add();
      }
    }

    Mix priced(double usdPerGpuHour) {
      price = usdPerGpuHour;
      return this;
    }

    void add() {
      if (random.nextBoolean()) {
        real.add("real-" + real.size() + ": {" + realText() + "}");
      } else {
        synthetic.add("synthetic-" + synthetic.size() + ": {" + syntheticText() + "}");
      }
    }

    private String realText() {
      String tokens = text("tokens: %.0f, ", between(1e6, 1e10));
      return tokens
          + switch (random.nextInt(6)) {
            case 0 ->
              text(
                  "kind: open, processing: %.3f USD/Mtok, epochs: %.2f",
                  between(0, 1), between(1, 4));
            case 1 -> text("kind: open, crawl: {quality_kept: %.3f}", between(0.01, 1));
            case 2 ->
              text(
                  "kind: per_unit, price: %.3f USD/Mtok, kept: %.3f",
                  between(0, 100), between(0.1, 1));
            case 3 ->
              text(
                  "kind: flat_fee, fee: %.0f USD, allocation: %.3f",
                  between(0, 1e7), between(0, 1));
            case 4 ->
              text(
                  "kind: annotated, items: %.0f, price: %.2f USD/item",
                  between(0, 1e5), between(0, 50));
            default ->
              text(
                  "kind: owned, scrub: %.3f USD/Mtok, review: %.0f USD",
                  between(0, 10), between(0, 1e5));
          };
    }

    private String syntheticText() {
      String common = text(
          "tokens: %.0f, method: rephrase, prompt_ratio: %.2f, failure_rate: %.3f, dedup_survival: %.3f, ",
          between(1e6, 1e10), between(0, 5), between(0, 0.5), between(0.5, 1));
      return common
          + (random.nextBoolean()
              ? text(
                  "generator: {model: any, input_price: %.3f USD/Mtok, output_price: %.3f USD/Mtok}",
                  between(0, 5), between(0, 30))
              : text(
                  "self_hosted: {price: 2 USD/GPU-hour, tokens_per_second: %.0f tokens/s}",
                  between(100, 10_000)));
    }

    Estimate bill() {
      StringBuilder keys = new StringBuilder("model: {parameters: 1B}\n")
          .append(text(
              "training: {peak: 989 TFLOP/s, utilization: 40%%, price: %s USD/GPU-hour}\n", price))
          .append(tail)
          .append("data:\n");
      section(keys, "real", real, "");
      section(keys, "synthetic", synthetic, text(", acceptance: %s}", acceptance));
      return Estimates.of(keys.toString());
    }

    private static void section(StringBuilder keys, String name, List<String> sources, String end) {
      if (!sources.isEmpty()) {
        keys.append("  ").append(name).append(":\n");
        sources.forEach(source -> keys.append("    ")
            .append(end.isEmpty() ? source : source.substring(0, source.length() - 1) + end)
            .append('\n'));
      }
    }

    private double between(double low, double high) {
      return low + random.nextDouble() * (high - low);
    }

    private static String text(String format, Object... values) {
      return String.format(Locale.ROOT, format, values);
    }
  }
}
