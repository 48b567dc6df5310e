package org.mixcost.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mixcost.formula.Formula;

/**
 * Writes bills of models that read the same draws, one step after another. Not for several threads at once.
 *
 * <p>Each formula works through all rows before the next: a short loop is what a compiler makes much of.
 */
public final class BillWriter {
  private final int rows;
  private final List<Bills> bills = new ArrayList<>();
  private final BitSet read = new BitSet();
  private Work[] all;
  private Set<double[]> written = newColumns();
  private Draws bound;
  private boolean isSettled;

  /**
   * A writer of empty bills.
   *
   * @param requested for each model some of its lines; its bills are of those and of what they follow from
   * @param rows how many draws the bills are of
   */
  public BillWriter(List<CostModel> models, List<? extends Collection<Line>> requested, int rows) {
    this.rows = rows;
    List<Work> steps = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Bills ofModel = new Bills(this, models.get(i).size());
      models.get(i).needed(requested.get(i)).forEach(step -> steps.add(new Work(step, ofModel)));
      bills.add(ofModel);
    }
    all = steps.toArray(Work[]::new);
  }

  /** No columns; a column is no other but itself, whatever stands in it. */
  private static Set<double[]> newColumns() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** A step at work: where its terms stand, and its results. */
  private final class Work {
    private final Bills ofModel;
    private final Step step;
    private final Formula.Rows formula;
    private final double[][] terms;
    private final double[] results = new double[rows];

    Work(Step step, Bills ofModel) {
      this.ofModel = ofModel;
      this.step = step;
      formula = step.derivation().formula().rows();
      terms = new double[step.derivation().terms().size()][];
      ofModel.put(step.line(), results);
      written.add(results);
      for (Term term : step.derivation().terms()) {
        if (term instanceof Input input) {
          read.set(input.index());
        }
      }
    }

    void bind(Draws draws) {
      Arrays.setAll(terms, i -> draws.column(step.derivation().terms().get(i), ofModel));
    }

    void run() {
      formula.fill(terms, results);
    }

    boolean readsAny(Set<double[]> columns) {
      return Arrays.stream(terms).anyMatch(columns::contains);
    }

    /** By what its results are computed: a formula, and of each term its column or, where that stays even, its number. */
    List<Object> computation(Set<double[]> moving) {
      List<Object> computation = new ArrayList<>(List.of(formula));
      for (double[] term : terms) {
        boolean stays = !moving.contains(term) && Arrays.stream(term).allMatch(v -> v == term[0]);
        computation.add(stays ? term[0] : term);
      }
      return computation;
    }
  }

  /** The bills of a model, by its place. */
  public Bills bills(int model) {
    return bills.get(model);
  }

  /** Whether a column of the bills is still written, and not settled. */
  public boolean isWritten(double[] column) {
    return written.contains(column);
  }

  /** Whether anything in the bills follows from an input. */
  public boolean reads(Input input) {
    return read.get(input.index());
  }

  /**
   * Writes what the scenarios cost when their inputs have these values, in each row.
   *
   * @throws IllegalArgumentException if the bills are of more or fewer draws, or settled on others
   */
  public void write(Draws draws) {
    bind(draws);
    for (Work work : all) {
      work.run();
    }
  }

  /**
   * Writes anew what some inputs reach, where they alone have moved since the bills were written from these draws.
   *
   * @param reach of those inputs
   * @throws IllegalArgumentException if the bills are of more or fewer draws, or settled on others
   */
  public void write(Draws draws, Reach reach) {
    bind(draws);
    for (int i : reach.steps()) {
      all[i].run();
    }
  }

  /** What some inputs of these draws reach of all that is written. */
  public Reach reach(Draws draws, Collection<Input> moved) {
    bind(draws);
    Set<double[]> moving = columns(draws, moved);
    int[] steps = IntStream.range(0, all.length)
        .filter(i -> all[i].readsAny(moving) && moving.add(all[i].results))
        .toArray();
    return new Reach(steps, moving);
  }

  private static Set<double[]> columns(Draws draws, Collection<Input> inputs) {
    Set<double[]> columns = newColumns();
    inputs.forEach(input -> columns.add(draws.column(input)));
    return columns;
  }

  /**
   * Writes the bills and, from then on, only what some inputs of these draws reach: all else stays as it now is, and what
   * is computed alike for several lines is computed once.
   */
  public void settle(Draws draws, Collection<Input> moved) {
    write(draws);
    Set<double[]> moving = columns(draws, moved);
    Map<List<Object>, Work> first = new LinkedHashMap<>();
    for (Work work : all) {
      work.bind(draws);
      if (work.readsAny(moving)) {
        Work same = first.computeIfAbsent(work.computation(moving), any -> work);
        work.ofModel.put(work.step.line(), same.results);
        moving.add(same.results);
      }
    }
    all = first.values().toArray(Work[]::new);
    written = moving;
    isSettled = true;
  }

  /** Puts the columns of draws where steps look for them; most often they stand there already. */
  private void bind(Draws draws) {
    if (draws == bound) {
      return;
    }
    if (isSettled) {
      throw new IllegalArgumentException("the bills are settled on other draws");
    }
    if (draws.rows() != rows) {
      throw new IllegalArgumentException(
          "bills of " + rows + " draws for " + draws.rows() + " draws");
    }
    for (Work work : all) {
      work.bind(draws);
    }
    bound = draws;
  }
}
