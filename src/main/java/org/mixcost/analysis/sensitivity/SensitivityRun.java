package org.mixcost.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.analysis.sensitivity.Sensitivity.Worth;
import org.mixcost.analysis.sensitivity.Sensitivity.WorthOfInput;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
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
   * @param samples base samples, all of which are kept at once; the models are evaluated (inputs + 2) times as often
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
    progress.plan((groups.size() + 2L) * samples);
    double[] central = new double[measures.size()];
    evaluator.evaluate(central);
    List<double[][]> swings = streams.stream().map(this::swing).toList();
    SobolIndices indices =
        new SobolIndices(streams.size(), groups, measures.size(), samples, seed, this::respond);
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

  /** All measures with the inputs of a stream at their p10 and at their p90. */
  private double[][] swing(String stream) {
    return new double[][] {at(stream, Sensitivity.LOW), at(stream, Sensitivity.HIGH)};
  }

  private double[] at(String stream, double probability) {
    Draws moved = evaluator.draws();
    for (Input input : sampler.inputs(stream)) {
      moved.set(input, input.quantity().distribution().quantile(probability));
    }
    double[] values = new double[measures.size()];
    evaluator.evaluate(values);
    for (Input input : sampler.inputs(stream)) {
      moved.set(input, input.quantity().median());
    }
    return values;
  }

  private void respond(double[][] points, double[][] outputs) {
    for (int from = 0; from < points.length; from += Evaluator.ROWS) {
      int rows = Math.min(Evaluator.ROWS, points.length - from);
      for (int row = 0; row < rows; row++) {
        sampler.set(evaluator.draws(), row, points[from + row]);
      }
      evaluate(outputs, from, rows);
      progress.advance(rows);
    }
  }

  /** Evaluates some rows, and writes what comes of them from a place on. */
  private void evaluate(double[][] outputs, int from, int rows) {
    double[][] values = evaluator.evaluate();
    for (int k = 0; k < outputs.length; k++) {
      System.arraycopy(values[k], 0, outputs[k], from, rows);
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
        evaluate(totals, from, rows);
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
