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
    Hybrids central = hybrids();
    double[] values = values(central);
    double[][] draws = gap.inputs().uncertain().isEmpty()
        ? new double[0][]
        : new SampledValues(plan, progress).all();
    List<Figure> figures = new ArrayList<>();
    double scale = Math.max(Math.abs(values[START]), Math.abs(values[END]));
    for (int i = 0; i < values.length; i++) {
      figures.add(figure(values[i], column(draws, i), ROUNDING * scale));
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

  private Hybrids hybrids() {
    return new Hybrids(models, gap.ends(), figure.id(), gap.inputs().central());
  }

  /** The figure of both scenarios, their difference, and each driver's part of it. */
  private double[] values(Hybrids hybrids) {
    Game game = hybrids.inThisDraw();
    double[] parts = division.parts(game);
    double start = game.value(new BitSet());
    BitSet all = new BitSet();
    all.set(0, drivers.size());
    double end = game.value(all);
    double[] values = {start, end, end - start};
    double[] with = Arrays.copyOf(values, FIRST_PART + parts.length);
    System.arraycopy(parts, 0, with, FIRST_PART, parts.length);
    return with;
  }

  private Figure figure(double central, List<Double> draws, double rounding) {
    double least = draws.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = draws.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Summary summary = most - least <= rounding ? Summary.fixed(central) : Summary.of(draws);
    return Figure.of(figure.unit(), central, summary);
  }

  private static List<Double> column(double[][] draws, int index) {
    return Arrays.stream(draws).map(values -> values[index]).toList();
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

  /** Values of the hybrids in all draws, each worked on by one of several workers. */
  private final class SampledValues {
    private final Sampler sampler;
    private final Threads threads;
    private final int workers;
    private final Progress progress;
    private final double[][] values;

    SampledValues(SimulationPlan plan, Progress progress) {
      this.sampler = new Sampler(gap.inputs(), plan.seed());
      this.threads = plan.threads();
      this.workers = (int) Math.min(threads.count(), plan.samples());
      this.progress = progress;
      this.values = new double[(int) plan.samples()][];
      progress.plan(plan.samples());
    }

    double[][] all() {
      threads.run(
          IntStream.range(0, workers).<Runnable>mapToObj(i -> () -> work(i)).toList());
      return values;
    }

    /** Every worker draws all samples, which is little work, and uses those that are its own. */
    private void work(int worker) {
      Hybrids hybrids = hybrids();
      Sampler.Samples samples = sampler.samples();
      for (int i = 0; i < values.length; i++) {
        samples.next(hybrids.draws());
        if (i % workers == worker) {
          values[i] = values(hybrids);
          progress.advance(1);
        }
      }
    }
  }
}
