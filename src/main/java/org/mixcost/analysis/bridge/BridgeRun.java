package org.mixcost.analysis.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.bridge.Bridge.Attribution;
import org.mixcost.analysis.bridge.Drivers.Driver;
import org.mixcost.analysis.bridge.divide.Division;
import org.mixcost.analysis.bridge.divide.Game;
import org.mixcost.analysis.bridge.divide.Orders;
import org.mixcost.model.Line;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.simulate.Threads;

/** Divides the difference of two scenarios, with all inputs at their medians and in every draw. */
final class BridgeRun {
  private static final int START = 0;
  private static final int END = 1;
  private static final int DIFFERENCE = 2;
  private static final int FIRST_PART = 3;
  /** A spread below this share of the figure is that of rounding. */
  private static final double ROUNDING = 1e-12;

  private final BridgeQuestion question;
  private final Line figure;
  private final Gap gap;
  private final List<Driver> drivers;
  private final Division division;
  private final HybridModels models;

  BridgeRun(
      BridgeQuestion question, Line figure, Gap gap, List<Driver> drivers, Division division) {
    this.question = question;
    this.figure = figure;
    this.gap = gap;
    this.drivers = drivers;
    this.division = division;
    models = new HybridModels(gap.changes(), drivers, gap.inputs());
    models.plan(division);
  }

  Bridge bridge(SimulationPlan plan, Progress progress) {
    Hybrids central = hybrids(1);
    double[][] values = values(central);
    double[][] draws = gap.inputs().uncertain().isEmpty()
        ? new double[values.length][0]
        : new SampledValues(plan, progress).all(values.length);
    List<Figure> figures = new ArrayList<>();
    double scale = Math.max(Math.abs(values[START][0]), Math.abs(values[END][0]));
    for (int i = 0; i < values.length; i++) {
      figures.add(figure(values[i][0], draws[i], ROUNDING * scale));
    }
    return new Bridge(
        question.from(),
        question.to(),
        figure,
        figures.get(START),
        figures.get(END),
        figures.get(DIFFERENCE),
        parts(figures.subList(FIRST_PART, figures.size())),
        method(central));
  }

  private Hybrids hybrids(int rows) {
    return new Hybrids(models, gap.ends(), figure.id(), gap.inputs().central(rows));
  }

  /** By draw the figure of both scenarios, their difference, and each driver's part of it. */
  private double[][] values(Hybrids hybrids) {
    Game game = hybrids.inTheseDraws();
    double[][] parts = division.parts(game);
    BitSet all = new BitSet();
    all.set(0, drivers.size());
    double[][] values = new double[FIRST_PART + parts.length][];
    values[START] = game.values(new BitSet());
    values[END] = game.values(all);
    values[DIFFERENCE] = values[END].clone();
    for (int i = 0; i < values[DIFFERENCE].length; i++) {
      values[DIFFERENCE][i] -= values[START][i];
    }
    System.arraycopy(parts, 0, values, FIRST_PART, parts.length);
    return values;
  }

  private Figure figure(double central, double[] draws, double rounding) {
    double least = Arrays.stream(draws).min().orElse(0);
    double most = Arrays.stream(draws).max().orElse(0);
    Summary summary = most - least <= rounding
        ? Summary.fixed(central)
        : Summary.of(Arrays.stream(draws).boxed().toList());
    return Figure.of(figure.unit(), central, summary);
  }

  /** In the order that was requested; else the largest first. */
  private List<Bridge.Driver> parts(List<Figure> parts) {
    List<Bridge.Driver> named = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Driver driver = drivers.get(i);
      named.add(new Bridge.Driver(driver.id(), driver.label(), parts.get(i)));
    }
    if (question.order().isEmpty()) {
      named.sort(Comparator.comparingDouble(
          (Bridge.Driver driver) -> -Math.abs(driver.part().central())));
    }
    return named;
  }

  private Attribution method(Hybrids central) {
    if (!question.order().isEmpty()) {
      return new Attribution.InOrder();
    }
    return division instanceof Orders sampled
        ? new Attribution.Sampled(sampled.count(), sampled.standardError(central))
        : new Attribution.Exact();
  }

  /** Values of the hybrids in all draws, some draws at a time, each worked on by one of several workers. */
  private final class SampledValues {
    private final Sampler sampler;
    private final Threads threads;
    private final int samples;
    private final int rows;
    private final int workers;
    private final Progress progress;

    SampledValues(SimulationPlan plan, Progress progress) {
      this.sampler = new Sampler(gap.inputs(), plan.seed());
      this.threads = plan.threads();
      this.samples = (int) plan.samples();
      this.rows = models.rows();
      this.workers = Math.min(threads.count(), (samples + rows - 1) / rows);
      this.progress = progress;
      progress.plan(samples);
    }

    double[][] all(int columns) {
      double[][] values = new double[columns][samples];
      threads.run(IntStream.range(0, workers)
          .<Runnable>mapToObj(i -> () -> work(i, values))
          .toList());
      return values;
    }

    /** Every worker draws all samples, which is little work, and uses those that are its own. */
    private void work(int worker, double[][] values) {
      Hybrids hybrids = hybrids(rows);
      Sampler.Samples drawn = sampler.samples();
      for (int turn = 0, from = 0; from < samples; turn++, from += rows) {
        drawn.next(hybrids.draws());
        if (turn % workers == worker) {
          int count = Math.min(rows, samples - from);
          double[][] found = values(hybrids);
          for (int i = 0; i < found.length; i++) {
            System.arraycopy(found[i], 0, values[i], from, count);
          }
          progress.advance(count);
        }
      }
    }
  }
}
