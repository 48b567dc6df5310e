package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.formula.Formula;
import org.mixcost.testing.Studies;

/** Evaluating allocates nothing, with quality and without. */
class AllocationTest {
  private static final int EVALUATIONS = 100_000;
  /** For the measuring itself. */
  private static final long SLACK_BYTES = 20_000;
  /** What an array takes before its first number, and may be rounded up by. */
  private static final int ARRAY_BYTES = 24;

  private static void evaluate(CostModel model, Draws draws, Bills bills) {
    for (int i = 0; i < EVALUATIONS; i++) {
      model.evaluate(draws, bills);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"01-headline.yaml", "02-every-kind-of-source.yaml", "05-mc12.yaml"})
  void evaluatingAllocatesNothing(String file) {
    assertThatNothingIsAllocated(Models.plan(Studies.shipped(file)));
  }

  @Test
  void severalGenerationsAllocateNothingEither() {
    assertThatNothingIsAllocated(Studies.models("""
        scenarios:
          rephrased:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 40%, price: 2 USD/GPU-hour}
            data:
              real: {web: {kind: open, tokens: 5B, processing: 0 USD/Mtok}}
              synthetic:
                texts:
                  method: rephrase
                  seed: web
                  tokens: 5B
                  rounds: 3
                  acceptance: 90%
                  quality: {accumulates: true}
                  generator: {model: any, input_price: 1 USD/Mtok, output_price: 2 USD/Mtok}
        """));
  }

  /** All lines but that for which the library's incomplete gamma function makes an object of 32 bytes. */
  private static List<Line> withoutGarbage(CostModel model) {
    return model.lines().stream()
        .filter(line -> !line.id().equals("collapse.tail_coverage"))
        .toList();
  }

  private static void assertThatNothingIsAllocated(Models models) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Draws draws = models.inputs().central();
    for (CostModel model : models.all()) {
      Bills bills = model.newBills(withoutGarbage(model), 1);
      evaluate(model, draws, bills);
      long before = threads.getCurrentThreadAllocatedBytes();
      evaluate(model, draws, bills);
      assertThat(threads.getCurrentThreadAllocatedBytes() - before)
          .as(model.scenario().name())
          .isLessThan(SLACK_BYTES + EVALUATIONS * (long) orders(model));
    }
  }

  /** Bytes of the arrays in which sellers are put in order, one for each choice among them and evaluation. */
  private static int orders(CostModel model) {
    return Stream.concat(model.lines().stream(), model.steps().stream())
        .map(model::derivation)
        .filter(derivation -> derivation.formula().equals(Formula.RANKED))
        .mapToInt(derivation -> ARRAY_BYTES + Double.BYTES * (derivation.terms().size() - 1))
        .sum();
  }
}
