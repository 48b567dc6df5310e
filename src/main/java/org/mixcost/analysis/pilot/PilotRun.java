package org.mixcost.analysis.pilot;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;

/** Works out what pilots are worth: all alternatives over the draws that they share, along each input that is measured. */
final class PilotRun {
  private final PilotPlan pilots;
  private final Progress progress;
  private final Sampler sampler;
  private final int draws;
  /** For each draw, what each alternative costs. */
  private final double[][] costs;

  /** For each pilot, where in its belief the input lies in each draw. */
  private final double[][] places;

  PilotRun(PilotPlan pilots, SimulationPlan plan, Progress progress) {
    this.pilots = pilots;
    this.progress = progress;
    sampler = new Sampler(pilots.models().inputs(), plan.seed());
    draws = (int) Math.max(plan.samples(), Sampler.BLOCK);
    costs = new double[draws][pilots.lines().size()];
    places = new double[pilots.designs().size()][draws];
  }

  Pilots value() {
    progress.plan(draws);
    draw();
    List<Double> means =
        IntStream.range(0, pilots.lines().size()).mapToObj(this::mean).toList();
    int now = IntStream.range(0, means.size())
        .boxed()
        .min(comparingDouble(means::get))
        .orElseThrow();
    return new Pilots(
        pilots.models().study(),
        pilots.lines().get(0).line(),
        draws,
        means,
        now,
        IntStream.range(0, places.length).mapToObj(i -> value(i, now)).toList());
  }

  private void draw() {
    List<Measure> measures = new ArrayList<>(pilots.lines());
    Evaluator evaluator = new Evaluator(pilots.models(), measures, Evaluator.ROWS);
    Sampler.Samples drawn = sampler.samples();
    int[] streams = pilots.designs().stream()
        .mapToInt(design -> sampler.streams().indexOf(design.name()))
        .toArray();
    for (int from = 0; from < draws; from += Evaluator.ROWS) {
      drawn.next(evaluator.draws());
      double[][] values = evaluator.evaluate();
      int rows = Math.min(Evaluator.ROWS, draws - from);
      for (int row = 0; row < rows; row++) {
        for (int d = 0; d < values.length; d++) {
          costs[from + row][d] = values[d][row];
        }
        for (int i = 0; i < streams.length; i++) {
          places[i][from + row] = drawn.probability(streams[i], row);
        }
      }
      progress.advance(rows);
    }
  }

  private double mean(int alternative) {
    double sum = 0;
    for (double[] draw : costs) {
      sum += draw[alternative];
    }
    return sum / draws;
  }

  private PilotValue value(int pilot, int now) {
    PilotDesign design = pilots.designs().get(pilot);
    if (!new Deciding(pilots, sampler).isBy(design.name())) {
      return PilotValue.ofNothing(design, now);
    }
    Preposterior preposterior = new Preposterior(
        new GainsAlongInput(
            costs, now, places[pilot], design.input().distribution().quantiles()),
        design.measurement(),
        now);
    List<AtSize> curve = design.curve().stream().map(preposterior::at).toList();
    List<AtSize> sizes =
        curve.stream().filter(at -> design.sizes().contains(at.items())).toList();
    return new PilotValue(design, preposterior.ofPerfectKnowledge(), sizes, curve);
  }
}
