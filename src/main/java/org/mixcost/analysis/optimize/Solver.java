package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.analysis.optimize.search.Descent;
import org.mixcost.analysis.optimize.search.Scatter;
import org.mixcost.analysis.optimize.search.Search;
import org.mixcost.analysis.optimize.search.Spot;
import org.mixcost.simulate.DecisionGoal.OfFigure;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Searches one variant, and the same with one thing or another changed a little. */
final class Solver {
  private static final int SAMPLE = 64;
  private static final int MOST_ROUNDS = 12;
  private static final int MOST_DRAWS = 65_536;
  /** So much of a limit in a share of the draws is left unused at most [fraction of the bound]. */
  private static final double UNUSED = 1e-6;
  /** A limit with less room than this, over its bound, is active. */
  private static final double ACTIVE = 1e-7;
  /** The same of one in a share of the draws, at whose kinks a way down ends a little before it. */
  private static final double ACTIVE_OVER_DRAWS = 1e-5;

  private final Variant variant;
  private final Scales scales;
  private final List<Double> margins;
  private final Setting setting;

  private Solver(Variant variant, Scales scales, List<Double> margins, Setting setting) {
    this.variant = variant;
    this.scales = scales;
    this.margins = margins;
    this.setting = setting;
  }

  /**
   * What stays as it is, whatever else is changed.
   *
   * @param by what of the goal over draws is searched, if anything is
   * @param sampler of the draws, where there are any to be looked at
   */
  private record Setting(
      Optional<OfFigure> by, Optional<Sampler> sampler, SimulationPlan plan, Progress progress) {

    static Setting of(Aim aim, Variant variant, SimulationPlan plan, Progress progress) {
      Optional<Sampler> sampler = aim.by().isPresent() || variant.isOverDraws()
          ? Optional.of(new Sampler(variant.models().inputs(), plan.seed()))
          : Optional.empty();
      return new Setting(aim.searched(), sampler, plan, progress);
    }
  }

  static Solver of(Aim aim, Variant variant, SimulationPlan plan, Progress progress) {
    int limits = variant.limits().size();
    Solver plain = new Solver(
        variant,
        Scales.plain(aim, limits),
        Collections.nCopies(limits, 0.0),
        Setting.of(aim, variant, plan, progress));
    return plain.with(plain.scales());
  }

  private Solver with(Scales other) {
    return new Solver(variant, other, margins, setting);
  }

  /** The same of a variant in which something else is changed. */
  Solver of(Variant other) {
    return new Solver(other, scales, margins, setting);
  }

  private Solver withMargins(List<Double> others) {
    return new Solver(variant, scales, others, setting);
  }

  /** The same of a variant without one of the limits. */
  Solver without(int limit) {
    List<Double> kept = new ArrayList<>(margins);
    kept.remove(limit);
    return new Solver(variant.without(limit), scales.without(limit), kept, setting);
  }

  private Scales scales() {
    Surface surface = surface();
    List<List<Double>> points = Scatter.of(variant.knobs().size(), SAMPLE).points();
    double[] goals = new double[points.size()];
    List<double[]> rooms = new ArrayList<>();
    variant.limits().forEach(limit -> rooms.add(new double[points.size()]));
    for (int i = 0; i < goals.length; i++) {
      Spot spot = Spot.at(points.get(i), surface);
      goals[i] = spot.goal();
      for (int k = 0; k < rooms.size(); k++) {
        rooms.get(k)[i] = spot.room().get(k);
      }
    }
    List<Double> bounds = variant.limits().stream().map(this::bound).toList();
    return scales.by(goals, rooms, bounds);
  }

  /** What a limit comes to: of a line that is compared with another's, with all inputs at their medians. */
  double bound(SearchLimit limit) {
    return limit.bound() + Candidates.other(variant, limit);
  }

  Surface surface() {
    return new Surface(variant, scales, margins, setting.by(), setting.sampler());
  }

  /** The same with the goal where all inputs are at their medians. */
  Surface surfaceAtMedians() {
    return new Surface(variant, scales, margins, Optional.empty(), setting.sampler());
  }

  Variant variant() {
    return variant;
  }

  boolean isFlat() {
    return scales.isFlat();
  }

  /** The best from several starts. */
  Search.Found search(Search.Effort effort) {
    return new Search(this::surface, setting.plan().threads(), setting.progress())
        .from(variant.point(variant.startValues()), effort);
  }

  /** The best near to some values of the knobs. */
  Spot near(List<Double> values) {
    setting.progress().advance(0);
    Surface surface = surface();
    Spot start = Spot.at(variant.point(values), surface);
    return variant.knobs().isEmpty() ? start : Descent.from(surface, start);
  }

  /** What is at some values of the knobs. */
  Spot at(List<Double> values) {
    return Spot.at(variant.point(values), surface());
  }

  /** The values of the knobs at a spot, in their units. */
  List<Double> values(Spot spot) {
    return variant.values(spot.point());
  }

  /** The goal at a spot, in its unit. */
  double goal(Spot spot) {
    return scales.value(spot.goal());
  }

  /** The goal as the search meets it. */
  double met(double value) {
    return scales.goal(value);
  }

  /** By what the room of a limit is divided in the search. */
  double scale(int limit) {
    return scales.limit(limit);
  }

  /** Whether a limit holds the goal back at a spot, as far as its room tells. */
  boolean isTight(Spot spot, int limit) {
    boolean isOverDraws = variant.limits().get(limit).share().isPresent();
    return spot.room().get(limit) < (isOverDraws ? ACTIVE_OVER_DRAWS : ACTIVE);
  }

  /** A solver and the spot it has found. */
  record Solved(Solver solver, Spot spot) {

    /** What there is at the spot that was found. */
    List<Double> values() {
      return solver.values(spot);
    }

    /** The goal there, in its unit. */
    double goal() {
      return solver.goal(spot);
    }
  }

  /** What was found, with a goal over all draws of the plan and not only over those that were searched. */
  Solved overAll(Spot found) {
    if (setting.by().isEmpty() || !found.isFeasible()) {
      return new Solved(this, found);
    }
    Summary all = Candidates.goal(variant, values(found), setting.plan(), setting.progress());
    double more = setting.by().get().of(all) - goal(found);
    return new Solved(with(scales.beyond(more)), found);
  }

  /**
   * A spot that keeps the limits over all draws of the plan and not only over those that were searched: with margins, which
   * are widened and narrowed until no more of a limit is left unused than there need be.
   */
  Solved confirmed(Spot found) {
    if (!variant.isOverDraws() || !found.isFeasible()) {
      return new Solved(this, found);
    }
    Confirmation confirmation = new Confirmation();
    Solved now = new Solved(this, found);
    Solved kept = now;
    boolean isKept = false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Double> rooms = confirmation.rooms(now.solver().values(now.spot()));
      boolean keeps = now.spot().isFeasible() && rooms.stream().allMatch(room -> room >= 0);
      if (keeps && (!isKept || now.spot().goal() < kept.spot().goal())) {
        kept = now;
        isKept = true;
      }
      List<Double> next = next(now, rooms);
      if (next.equals(now.solver().margins)) {
        break;
      }
      Solver other = withMargins(next);
      now = new Solved(other, other.near(now.solver().values(now.spot())));
    }
    return isKept ? kept : now;
  }

  private List<Double> next(Solved now, List<Double> rooms) {
    List<Double> next = new ArrayList<>(now.solver().margins);
    for (int i = 0; i < next.size(); i++) {
      double room = rooms.get(i);
      boolean isTight = now.spot().room().get(i) < UNUSED;
      boolean isWasted = isTight && room > 2 * UNUSED * scales.limit(i);
      if (variant.limits().get(i).share().isPresent() && (room < 0 || isWasted)) {
        next.set(i, next.get(i) - room + UNUSED * scales.limit(i));
      }
    }
    return next;
  }

  /** The share of all draws of the plan in which each limit is kept, of those that have to be in a share [fraction]. */
  List<Double> shares(List<Double> values) {
    return variant.isOverDraws() ? new Confirmation().shares(values) : List.of();
  }

  /** What limits are over all draws of the plan, or very many of them. */
  private final class Confirmation {
    private final List<SearchLimit> limits =
        variant.limits().stream().filter(limit -> limit.share().isPresent()).toList();
    private final int draws = (int) Math.min(MOST_DRAWS, setting.plan().samples());
    private final KeptDraws kept;

    Confirmation() {
      List<Measure> measures = limits.stream()
          .map(limit -> Candidates.measure((Subject.Line) limit.subject()))
          .toList();
      kept = new KeptDraws(variant, measures, setting.sampler().orElseThrow(), draws);
    }

    private double[] column(List<Double> values, int limit) {
      return Arrays.copyOf(kept.at(Candidates.pins(variant, values))[limit], draws);
    }

    /** How much room each limit leaves; of one at the medians, all. */
    List<Double> rooms(List<Double> values) {
      List<Double> rooms = new ArrayList<>();
      int next = 0;
      for (SearchLimit limit : variant.limits()) {
        if (limit.share().isEmpty()) {
          rooms.add(Double.POSITIVE_INFINITY);
          continue;
        }
        double[] column = column(values, next++);
        Arrays.sort(column);
        rooms.add(limit.room(Quantiles.exact(column, limit)));
      }
      return rooms;
    }

    List<Double> shares(List<Double> values) {
      List<Double> shares = new ArrayList<>();
      for (int i = 0; i < limits.size(); i++) {
        SearchLimit limit = limits.get(i);
        long count = Arrays.stream(column(values, i))
            .filter(value -> limit.room(value) >= 0)
            .count();
        shares.add((double) count / draws);
      }
      return shares;
    }
  }
}
