package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.model.Models;
import org.mixcost.testing.Nist;
import org.mixcost.testing.Studies;

/** Means and quantiles of many values, against what is exact. */
class MeansTest {
  /** A noise of one dollar on ten millions, as NIST's NumAcc4 has it. */
  private static final String LARGE_AND_STEADY = """
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {license: 10000000.2 USD, noise: "uniform(0, 1) USD"}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PiDigits",
        "Lottery",
        "Lew",
        "Mavro",
        "Michelso",
        "NumAcc1",
        "NumAcc2",
        "NumAcc3",
        "NumAcc4"
      })
  void theMeanOfValuesIsRightInAllDigits(String problem) {
    double[] values = Nist.column(Nist.rows("univariate-data.csv", problem), "y");
    Summary summary = Summary.of(DoubleStream.of(values).boxed().toList());
    assertThat(Nist.digits(summary.mean(), Nist.certified(problem, "exact_mean")))
        .isGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "sums-known.csv", numLinesToSkip = 1)
  void whatCancelsOutTakesNoDigitsAlong(String values, double sum, String note) {
    List<Double> all = Arrays.stream(values.split(" ")).map(Double::valueOf).toList();
    assertThat(Summary.of(all).mean() * all.size())
        .as(note)
        .isCloseTo(sum, withinPercentage(1e-12));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/org/mixcost/quantity/quantiles-known.csv", numLinesToSkip = 1)
  void percentilesOfValuesAreOfTypeSeven(ArgumentsAccessor row) {
    List<Double> values =
        Arrays.stream(row.getString(1).split(" ")).map(Double::valueOf).toList();
    int percent = (int) Math.round(100 * row.getDouble(2));
    if (percent > 0 && percent < 100) {
      assertThat(Nist.digits(Summary.of(values).percentiles().at(percent), row.getDouble(9)))
          .isGreaterThanOrEqualTo(15);
    }
  }

  /** More digits than are written of it, which are twelve. */
  @Test
  void theMeanOfAMillionDrawsIsRightInFourteenDigits() {
    Models models = Studies.models(LARGE_AND_STEADY);
    SimulationPlan plan = new SimulationPlan(1_000_000, 42, 2);
    Measure total = new Measure.OfLine(0, models.all().get(0).total());
    double mean = Simulation.run(models.all(), models.inputs(), List.of(total), plan)
        .get(total)
        .mean();
    assertThat(Nist.digits(mean, exactMean(models, total, plan))).isGreaterThan(14);
  }

  private static double exactMean(Models models, Measure total, SimulationPlan plan) {
    Sampler sampler = new Sampler(models.inputs(), plan.seed());
    Sampler.Block drawn = sampler.newBlock();
    Evaluator evaluator = new Evaluator(models, List.of(total), Evaluator.ROWS);
    BigDecimal sum = BigDecimal.ZERO;
    for (long block = 0; block < plan.blocks(); block++) {
      sampler.fill(block, drawn);
      for (int from = 0; from < plan.rows(block); from += Evaluator.ROWS) {
        sampler.set(evaluator.draws(), drawn, from);
        double[] values = evaluator.evaluate()[0];
        int rows = Math.min(Evaluator.ROWS, plan.rows(block) - from);
        for (int i = 0; i < rows; i++) {
          sum = sum.add(new BigDecimal(values[i]));
        }
      }
    }
    return sum.divide(BigDecimal.valueOf(plan.samples()), MathContext.DECIMAL128)
        .doubleValue();
  }
}
