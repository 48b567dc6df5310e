package org.mixcost.analysis.sweep;

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
    return LongStream.range(first, end).mapToObj(face::at).map(this::point).toList();
  }

  private Point point(List<Double> at) {
    Pins pins = pins(at);
    Simulation.Setting setting = new Simulation.Setting(sampler, pins, progress);
    Simulation simulation = Simulation.run(models.all(), models.inputs(), totals, plan, setting);
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
