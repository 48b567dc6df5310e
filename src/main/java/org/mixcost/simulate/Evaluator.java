package org.mixcost.simulate;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.model.BillWriter;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Models;
import org.mixcost.model.Reach;
import org.mixcost.simulate.Measure.OfLine;

/** Evaluates measures at some draws at a time. Not for several threads at once. */
public final class Evaluator {
  /** As many draws as are best evaluated at once: few enough to stay near the processor; a part of a block. */
  public static final int ROWS = 256;

  private final CostModel[] models;
  private final BillWriter writer;
  private final Bills[] bills;
  private final Draws draws;
  private final Measure[] measures;
  /** Those that may be no numbers. */
  private OfLine[] lines;

  private final double[][] rooms;
  private final double[][] values;

  /** Of one draw at a time. */
  public Evaluator(Models models, List<Measure> measures) {
    this(models, measures, 1);
  }

  /** The measures, in their order, where every input has its median but for those that are held. */
  public static double[] central(Models models, List<? extends Measure> measures, Pins held) {
    Evaluator evaluator = new Evaluator(models, List.copyOf(measures));
    held.set(evaluator.draws());
    double[] central = new double[measures.size()];
    evaluator.evaluate(central);
    return central;
  }

  /**
   * Of several draws at a time.
   *
   * @param rows how many
   */
  public Evaluator(Models models, List<Measure> measures, int rows) {
    this(models.all(), models.inputs(), measures, rows);
  }

  Evaluator(List<CostModel> models, Inputs inputs, List<Measure> measures, int rows) {
    this.models = models.toArray(CostModel[]::new);
    this.writer = Measure.newWriter(models, measures, rows);
    this.bills = IntStream.range(0, models.size()).mapToObj(writer::bills).toArray(Bills[]::new);
    this.draws = inputs.central(rows);
    this.measures = measures.toArray(Measure[]::new);
    this.lines = measures.stream()
        .flatMap(measure -> measure.lines().stream())
        .distinct()
        .toArray(OfLine[]::new);
    this.rooms = new double[measures.size()][rows];
    this.values = new double[measures.size()][];
  }

  /** The draws that are evaluated next; they start with every input at its median. */
  public Draws draws() {
    return draws;
  }

  /** Evaluates the draws and writes the measures, in their order; of several rows, those of the first. */
  public void evaluate(double[] values) {
    writer.write(draws);
    read(values);
  }

  private void read(double[] values) {
    double[][] columns = columns();
    for (int i = 0; i < measures.length; i++) {
      values[i] = columns[i][0];
    }
  }

  /**
   * Evaluates the draws: for each measure its value in every row. They hold until the next evaluation.
   *
   * @throws UndefinedFigure if a line that is read is no number
   */
  public double[][] evaluate() {
    writer.write(draws);
    return columns();
  }

  /** For each measure its values in every row, as they now stand. */
  double[][] columns() {
    requireNumbers();
    for (int i = 0; i < measures.length; i++) {
      values[i] = measures[i].column(bills, rooms[i]);
    }
    return values;
  }

  /**
   * Evaluates the draws again in which some inputs alone have moved, and writes the measures, in their order.
   *
   * @param reach of those inputs
   */
  public void evaluate(double[] values, Reach reach) {
    writer.write(draws, reach);
    read(values);
  }

  /**
   * The same of several rows: for each measure its value in every row. They hold until the next evaluation.
   *
   * @throws UndefinedFigure if a line that is read is no number
   */
  public double[][] evaluate(Reach reach) {
    writer.write(draws, reach);
    return columns();
  }

  /** What some inputs reach. */
  public Reach reach(Collection<Input> moved) {
    return writer.reach(draws, moved);
  }

  /**
   * Goes by what now stands in the draws, in which from then on some inputs alone move: what they do not reach is not
   * computed again, and what scenarios have in common is computed once.
   */
  public void settle(Collection<Input> moved) {
    writer.settle(draws, moved);
    Set<double[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    lines = Arrays.stream(lines)
        .filter(line -> seen.add(column(line)))
        .filter(line -> writer.isWritten(column(line)) || !UndefinedFigure.isFree(column(line)))
        .toArray(OfLine[]::new);
  }

  /** Whether any measure follows from an input. */
  boolean reads(Input input) {
    return writer.reads(input);
  }

  /** Whether a measure is not settled. */
  boolean moves(int measure) {
    return columnsOf(measure).anyMatch(writer::isWritten);
  }

  /** Whether a measure follows from what is computed anew. */
  boolean moves(int measure, Reach reach) {
    return columnsOf(measure).anyMatch(reach::moves);
  }

  /** Of the lines that a measure is read off. */
  private Stream<double[]> columnsOf(int measure) {
    return measures[measure].lines().stream().map(this::column);
  }

  private double[] column(OfLine line) {
    return bills[line.scenario()].column(line.line());
  }

  private void requireNumbers() {
    for (OfLine line : lines) {
      if (!UndefinedFigure.isFree(column(line))) {
        throw UndefinedFigure.of(
            models[line.scenario()], line.line(), draws, bills[line.scenario()]);
      }
    }
  }
}
