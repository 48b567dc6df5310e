package org.mixcost.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.analysis.sensitivity.Sensitivity.Worth;
import org.mixcost.analysis.sensitivity.Sensitivity.WorthOfInput;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.model.Reach;
import org.mixcost.simulate.CostsByInput;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.TiedStreams;

/** Runs one sensitivity study: one set of draws serves the variance shares and the worth of information alike. */
public final class SensitivityRun {
  private static final double ROUNDING = 1e-9;

  private final Models models;
  private final int samples;
  private final long seed;
  private final Progress progress;
  private final List<Measure> measures = new ArrayList<>();
  private final List<String> streams;
  private final List<List<Integer>> groups;
  private final Sampler sampler;
  private final Evaluator evaluator;

  private SensitivityRun(Models models, int samples, long seed, Progress progress) {
    this.models = models;
    this.samples = samples;
    this.seed = seed;
    this.progress = progress;
    for (int i = 0; i < models.all().size(); i++) {
      measures.add(total(i));
    }
    models
        .others()
        .forEach(i -> measures.add(new Measure.OfDifference(total(i), total(models.baseline()))));
    sampler = new Sampler(models.inputs(), seed);
    streams = sampler.streams();
    groups = new TiedStreams(streams, models.inputs().correlations()).groups();
    evaluator = new Evaluator(models, measures, Evaluator.ROWS);
  }

  /**
   * Studies the total of each scenario and each difference to the baseline, and says how far it has come.
   *
   * @param samples base samples, all of which are kept at once
   * @throws IllegalArgumentException if these are more than {@link Sensitivity#MOST_SAMPLES}
   */
  public static Sensitivity of(Models models, int samples, long seed, Progress progress) {
    if (samples > Sensitivity.MOST_SAMPLES) {
      throw new IllegalArgumentException("at most " + Sensitivity.MOST_SAMPLES + " base samples");
    }
    return new SensitivityRun(models, samples, seed, progress).study();
  }

  private OfLine total(int scenario) {
    return new OfLine(scenario, models.all().get(scenario).total());
  }

  private Sensitivity study() {
    if (streams.isEmpty()) {
      return new Sensitivity(models, samples, seed, List.of(), new Worth(0, List.of()));
    }
    progress.plan((groups.size() + 3L) * samples);
    Ends ends = new Ends();
    double[] central = ends.central;
    List<double[][]> swings = streams.stream().map(ends::of).toList();
    SobolIndices indices =
        new SobolIndices(streams.size(), groups, measures.size(), samples, seed, new Totals());
    FreeDraws draws = new FreeDraws();
    List<Output> outputs = new ArrayList<>();
    for (int k = 0; k < measures.size(); k++) {
      outputs.add(output(k, central[k], swings, indices, draws));
    }
    List<InputDriver> deciding = outputs.stream()
        .filter(output -> output.id().equals(Output.DIFFERENCE))
        .flatMap(output -> output.drivers().stream())
        .toList();
    int scenarios = models.all().size();
    return new Sensitivity(
        models,
        samples,
        seed,
        outputs,
        draws.worth(inputs(deciding), IntStream.range(0, scenarios).toArray()));
  }

  /** All measures with every input at its median, but for those of one stream. */
  private final class Ends {
    private final Evaluator one = new Evaluator(models, measures);
    private final double[] central = new double[measures.size()];

    Ends() {
      one.evaluate(central);
    }

    /** With the inputs of a stream at their p10 and at their p90. */
    double[][] of(String stream) {
      List<Input> inputs = sampler.inputs(stream);
      Reach reach = one.reach(inputs);
      double[] low = at(inputs, input -> quantile(input, Sensitivity.LOW), reach);
      double[] high = at(inputs, input -> quantile(input, Sensitivity.HIGH), reach);
      at(inputs, input -> input.quantity().median(), reach);
      return new double[][] {low, high};
    }

    private static double quantile(Input input, double probability) {
      return input.quantity().distribution().quantile(probability);
    }

    private double[] at(List<Input> inputs, ToDoubleFunction<Input> value, Reach reach) {
      inputs.forEach(input -> one.draws().set(input, value.applyAsDouble(input)));
      double[] values = new double[measures.size()];
      one.evaluate(values, reach);
      return values;
    }
  }

  /** All measures at points that are given by probabilities. */
  private final class Totals implements Response {
    private final Map<List<Integer>, Reach> reaches = new HashMap<>();

    @Override
    public void at(double[][] points, double[][] outputs) {
      for (int row = 0; row < points.length; row++) {
        sampler.set(evaluator.draws(), row, points[row]);
      }
      write(evaluator.evaluate(), outputs, 0, points.length);
      progress.advance(points.length);
    }

    @Override
    public void again(double[][] points, List<Integer> moved, double[][] outputs) {
      for (int row = 0; row < points.length; row++) {
        sampler.set(evaluator.draws(), row, points[row], moved);
      }
      Reach reach = reaches.computeIfAbsent(moved, this::reach);
      write(evaluator.evaluate(reach), outputs, 0, points.length);
      progress.advance(points.length);
    }

    private Reach reach(List<Integer> moved) {
      return evaluator.reach(moved.stream()
          .map(streams::get)
          .flatMap(name -> sampler.inputs(name).stream())
          .toList());
    }
  }

  /** Writes values of some rows to a place. */
  private static void write(double[][] values, double[][] to, int from, int rows) {
    for (int k = 0; k < to.length; k++) {
      System.arraycopy(values[k], 0, to[k], from, rows);
    }
  }

  private Output output(
      int measure, double central, List<double[][]> swings, SobolIndices indices, FreeDraws draws) {
    List<InputDriver> drivers = IntStream.range(0, groups.size())
        .mapToObj(group -> new InputDriver(
            groups.get(group).stream().map(streams::get).toList(),
            groups.get(group).stream().map(i -> swing(i, measure, swings)).toList(),
            indices.first(measure, group),
            indices.total(measure, group)))
        .filter(driver -> moves(driver, central))
        .sorted(
            Comparator.comparingDouble((InputDriver driver) -> -driver.total().share()))
        .toList();
    int scenarios = models.all().size();
    boolean isTotal = measure < scenarios;
    int scenario = isTotal ? measure : models.others().get(measure - scenarios);
    Worth worth = isTotal
        ? new Worth(0, List.of())
        : draws.worth(inputs(drivers), scenario, models.baseline());
    String name = models.all().get(scenario).scenario().name();
    return new Output(isTotal ? Output.TOTAL : Output.DIFFERENCE, name, central, drivers, worth);
  }

  private static Set<String> inputs(List<InputDriver> drivers) {
    return drivers.stream().flatMap(driver -> driver.inputs().stream()).collect(Collectors.toSet());
  }

  /** Whether a driver does more to an output than rounding does. */
  private static boolean moves(InputDriver driver, double central) {
    return driver.total().share() > ROUNDING || driver.width() > ROUNDING * Math.abs(central);
  }

  private Swing swing(int stream, int measure, List<double[][]> swings) {
    double[][] ends = swings.get(stream);
    return new Swing(streams.get(stream), ends[0][measure], ends[1][measure]);
  }

  /** Free draws of the streams and of every scenario's total, for the worth of information. */
  private final class FreeDraws {
    private final double[][] values = new double[streams.size()][draws()];
    private final double[][] totals = new double[models.all().size()][draws()];
    /** The draws in the order of a stream, for the streams that decide something. */
    private final Map<Integer, int[]> orders = new HashMap<>();

    FreeDraws() {
      Sampler.Samples drawn = sampler.samples();
      for (int from = 0; from < draws(); from += Evaluator.ROWS) {
        int rows = Math.min(Evaluator.ROWS, draws() - from);
        drawn.next(evaluator.draws());
        write(evaluator.evaluate(), totals, from, rows);
        for (int j = 0; j < values.length; j++) {
          for (int row = 0; row < rows; row++) {
            values[j][from + row] = drawn.probability(j, row);
          }
        }
      }
    }

    private int[] order(int stream) {
      return orders.computeIfAbsent(stream, j -> CostsByInput.order(values[j]));
    }

    private int draws() {
      return Math.max(samples, Sampler.BLOCK);
    }

    /** What it is worth to know inputs; those that move no difference are worth nothing, and left out. */
    Worth worth(Set<String> deciding, int... choices) {
      double[][] costs = new double[draws()][choices.length];
      for (int i = 0; i < costs.length; i++) {
        for (int d = 0; d < choices.length; d++) {
          costs[i][d] = totals[choices[d]][i];
        }
      }
      InformationValue information = new InformationValue(costs);
      List<WorthOfInput> each = IntStream.range(0, streams.size())
          .filter(j -> deciding.contains(streams.get(j)))
          .mapToObj(j -> new WorthOfInput(streams.get(j), information.of(order(j))))
          .sorted(Comparator.comparingDouble((WorthOfInput worth) -> -worth.usd()))
          .toList();
      return new Worth(information.ofEverything(), each);
    }
  }
}
