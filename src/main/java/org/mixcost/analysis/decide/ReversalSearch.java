package org.mixcost.analysis.decide;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.decide.Reversal.InputChange;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.simulate.Measure.OfDifference;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.TiedStreams;

/** Searches what would have to be true for one alternative to be as good as another. */
final class ReversalSearch {
  /** Inputs that are less of the way than this are where they were. */
  private static final double NO_PART = 1e-5;

  private final Models models;
  private final OfLine best;
  private final OfLine rival;
  private final Progress progress;

  /**
   * A search.
   *
   * @param models of two scenarios
   * @param best the name of the better one
   * @param figure the id of a line of both
   */
  ReversalSearch(Models models, String best, String figure, Progress progress) {
    this.models = models;
    this.progress = progress;
    int place = models.all().get(0).scenario().name().equals(best) ? 0 : 1;
    this.best = line(place, figure);
    this.rival = line(1 - place, figure);
  }

  private OfLine line(int place, String figure) {
    return new OfLine(place, models.all().get(place).find(figure).orElseThrow());
  }

  /**
   * Searches it.
   *
   * @param plan of the draws in which the rival may win
   */
  Reversal search(SimulationPlan plan) {
    Sampler sampler = new Sampler(models.inputs(), plan.seed());
    OfDifference difference = new OfDifference(rival, best);
    double wins = wins(difference, plan, sampler);
    Border border = new Border(models, sampler, difference);
    if (border.atMedians() <= 0) {
      return reversal(0, wins, List.of());
    }
    return new NearestPoint(border, progress)
        .find()
        .map(border::whole)
        .map(point -> reversal(Vector.length(point), wins, changes(point, sampler)))
        .orElseGet(() -> reversal(Double.POSITIVE_INFINITY, wins, List.of()));
  }

  private double wins(OfDifference difference, SimulationPlan plan, Sampler sampler) {
    Simulation.Setting setting = new Simulation.Setting(sampler, Pins.NONE, progress);
    return Simulation.run(models.all(), models.inputs(), List.of(difference), plan, setting)
        .get(difference)
        .odds()
        .lower();
  }

  private Reversal reversal(double distance, double wins, List<InputChange> changes) {
    return new Reversal(name(best), name(rival), distance, wins, changes);
  }

  private String name(OfLine line) {
    return models.all().get(line.scenario()).scenario().name();
  }

  private List<InputChange> changes(double[] point, Sampler sampler) {
    double[] chances = Arrays.stream(point).map(StandardNormal::probability).toArray();
    double[] tied = sampler.tied(chances);
    double[] parts = parts(point, tied, sampler.streams());
    return IntStream.range(0, point.length)
        .filter(i -> parts[i] > NO_PART)
        .mapToObj(i -> change(sampler, sampler.streams().get(i), tied[i], parts[i]))
        .sorted(comparingDouble((InputChange change) -> -change.part()))
        .toList();
  }

  private static InputChange change(
      Sampler sampler, String stream, double percentile, double part) {
    return new InputChange(
        stream,
        sampler.inputs(stream).stream().map(Input::quantity).distinct().toList(),
        percentile,
        part);
  }

  /** The part of each stream; of a tied one what its group has, by how far it has come itself. */
  private double[] parts(double[] point, double[] tied, List<String> streams) {
    double[] parts = new double[point.length];
    double all = Math.pow(Vector.length(point), 2);
    for (List<Integer> group : new TiedStreams(streams, models.inputs().correlations()).groups()) {
      double ofGroup = group.stream().mapToDouble(i -> point[i] * point[i]).sum() / all;
      double away = group.stream().mapToDouble(i -> squared(tied[i])).sum();
      group.forEach(i -> parts[i] = away == 0 ? 0 : ofGroup * squared(tied[i]) / away);
    }
    return parts;
  }

  private static double squared(double chance) {
    double place = StandardNormal.quantile(chance);
    return place * place;
  }
}
