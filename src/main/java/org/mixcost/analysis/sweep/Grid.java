package org.mixcost.analysis.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.model.Models;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/**
 * The points of a sweep, each with the total cost of every scenario.
 *
 * <pre>{@code
 * Grid grid = mixCost.grid(new SweepQuestion(study, List.of("training.price=1:4:0.1"))).get();
 * List<Sweep.Point> tenth = grid.evaluate(0, grid.size() / 10, SimulationPlan.usual(), new Progress());
 * }</pre>
 *
 * <p>All points share the draws of the inputs that are not moved, so that lines between them are smooth, and a slice has
 * the same figures to the last bit wherever it is worked through, and beside whatever others. Few points are worked on at a
 * time, so memory grows with the points only by what is kept of each.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Grid {
  private final List<Face> faces;

  /**
   * A grid.
   *
   * @param faces one of each choice of words, all with the same axes; one at least
   */
  public Grid(List<Face> faces) {
    this.faces = List.copyOf(faces);
    if (faces.isEmpty()) {
      throw new IllegalArgumentException("a grid has one face or more");
    }
  }

  /** A grid in which no words are chosen. */
  public static Grid of(Models models, List<Axis> axes) {
    return new Grid(List.of(new Face(models, List.of(), axes)));
  }

  /**
   * The points at which scenarios are worked through that were read with some words.
   *
   * @param models of the scenarios, in which there is an input for each axis
   * @param words that they were read with
   * @param axes the inputs that are moved
   */
  public record Face(Models models, List<Choice> words, List<Axis> axes) {
    public Face {
      words = List.copyOf(words);
      axes = List.copyOf(axes);
    }

    /** How many points it has; there may be more than a whole number holds. */
    public double size() {
      return axes.stream().mapToDouble(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    }

    /** The value of each axis at a point, the last axis fastest. */
    List<Double> at(long point) {
      List<Double> backwards = new ArrayList<>();
      long rest = point;
      for (int i = axes.size() - 1; i >= 0; i--) {
        List<Double> values = axes.get(i).values();
        backwards.add(values.get((int) (rest % values.size())));
        rest /= values.size();
      }
      Collections.reverse(backwards);
      return backwards;
    }
  }

  /** How many points it has. */
  public long size() {
    return (long) faces.stream().mapToDouble(Face::size).sum();
  }

  /** The scenarios, as the first point has them. */
  public Models models() {
    return faces.get(0).models();
  }

  /** What words are chosen for, such as {@code training.accelerator}. */
  public List<String> chosen() {
    return faces.get(0).words().stream().map(Choice::name).toList();
  }

  /** The inputs that are moved. */
  public List<Axis> axes() {
    return faces.get(0).axes();
  }

  /** Works through all of it. */
  public Sweep evaluate(SimulationPlan plan, Progress progress) {
    return new Sweep(models(), plan, chosen(), axes(), evaluate(0, size(), plan, progress));
  }

  /**
   * Works through a slice of it.
   *
   * @param from the place of the first point, from 0
   * @param to the place after the last one
   * @throws IndexOutOfBoundsException if the grid has no such slice
   */
  public List<Point> evaluate(long from, long to, SimulationPlan plan, Progress progress) {
    Objects.checkFromToIndex(from, to, size());
    progress.plan((to - from) * plan.samples());
    List<Point> points = new ArrayList<>();
    long before = 0;
    for (Face face : faces) {
      long size = (long) face.size();
      long first = Math.max(from - before, 0);
      long end = Math.min(to - before, size);
      if (first < end) {
        points.addAll(new FaceRun(face, plan, progress).points(first, end));
      }
      before += size;
    }
    return points;
  }
}
