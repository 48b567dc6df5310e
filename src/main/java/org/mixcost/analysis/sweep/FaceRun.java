package org.mixcost.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.model.Models;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;

/** Works through points of a face of a grid, on the draws of one sampler. */
final class FaceRun {
  /** Points that are worked on at a time, on draws that are made once; of more, what is counted gets too far from the processor. */
  private static final int TOGETHER = 8;

  private final Grid.Face face;
  private final Models models;
  private final List<Measure> totals;
  private final Sampler sampler;
  private final SimulationPlan plan;
  private final Progress progress;

  FaceRun(Grid.Face face, SimulationPlan plan, Progress progress) {
    this.face = face;
    this.models = face.models();
    this.totals = IntStream.range(0, models.all().size())
        .<Measure>mapToObj(i -> new OfLine(i, models.all().get(i).total()))
        .toList();
    this.sampler = new Sampler(models.inputs(), plan.seed());
    this.plan = plan;
    this.progress = progress;
  }

  /** The points from one place on the face to before another. */
  List<Point> points(long first, long end) {
    List<Point> points = new ArrayList<>();
    for (long from = first; from < end; from += TOGETHER) {
      long to = Math.min(end, from + TOGETHER);
      points.addAll(points(LongStream.range(from, to).mapToObj(face::at).toList()));
    }
    return points;
  }

  private List<Point> points(List<List<Double>> places) {
    List<Pins> pins = places.stream().map(this::pins).toList();
    List<Simulation> simulations = Simulation.runEach(
        models.all(),
        models.inputs(),
        totals,
        plan,
        new Simulation.Setting(sampler, Pins.NONE, progress),
        pins);
    return IntStream.range(0, places.size())
        .mapToObj(i -> point(places.get(i), pins.get(i), simulations.get(i)))
        .toList();
  }

  private Point point(List<Double> at, Pins pins, Simulation simulation) {
    double[] central = Evaluator.central(models, totals, pins);
    List<Figure> figures = IntStream.range(0, central.length)
        .mapToObj(i -> Figure.of(
            models.all().get(i).total().unit(), central[i], simulation.get(totals.get(i))))
        .toList();
    return new Point(face.words().stream().map(Choice::word).toList(), at, figures);
  }

  private Pins pins(List<Double> at) {
    Pins pins = Pins.NONE;
    for (int i = 0; i < at.size(); i++) {
      pins = pins.and(face.axes().get(i).input().at(at.get(i)));
    }
    return pins;
  }
}
