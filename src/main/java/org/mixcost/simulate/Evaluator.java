package org.mixcost.simulate;

import java.util.Arrays;
import java.util.List;
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
  private final Bills[] bills;
  private final Draws draws;
  private final Measure[] measures;
  private final OfLine[] lines;
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
    this.bills = Measure.newBills(models, measures, rows);
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
    evaluateAll();
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
    evaluateAll();
    return columns();
  }

  private void evaluateAll() {
    for (int i = 0; i < models.length; i++) {
      models[i].evaluate(draws, bills[i]);
    }
  }

  private double[][] columns() {
    requireNumbers();
    for (int i = 0; i < measures.length; i++) {
      values[i] = measures[i].column(bills, rooms[i]);
    }
    return values;
  }

  /**
   * Evaluates draws of one row in which some inputs alone have moved since the last one, and writes the measures.
   *
   * @param reach of those inputs
   */
  public void evaluate(double[] values, Reach[] reach) {
    evaluateReached(reach);
    read(values);
  }

  /**
   * The same of several rows: for each measure its value in every row. They hold until the next evaluation.
   *
   * @param reach of the inputs that have moved
   */
  public double[][] evaluate(Reach[] reach) {
    evaluateReached(reach);
    return columns();
  }

  private void evaluateReached(Reach[] reach) {
    for (int i = 0; i < models.length; i++) {
      models[i].evaluate(draws, bills[i], reach[i]);
    }
  }

  /** What some inputs reach in each model. */
  public Reach[] reach(List<Input> moved) {
    return Arrays.stream(bills).map(bill -> bill.reach(moved)).toArray(Reach[]::new);
  }

  private void requireNumbers() {
    for (OfLine read : lines) {
      Bills bill = bills[read.scenario()];
      if (!UndefinedFigure.isFree(bill.column(read.line()))) {
        throw UndefinedFigure.of(models[read.scenario()], read.line(), draws, bill);
      }
    }
  }
}
