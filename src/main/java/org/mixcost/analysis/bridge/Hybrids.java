package org.mixcost.analysis.bridge;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.bridge.HybridModels.Slot;
import org.mixcost.analysis.bridge.divide.Game;
import org.mixcost.model.BillWriter;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Line;
import org.mixcost.model.Reach;

/** The figure of every scenario between two, in some draws at a time. Not for several threads at once. */
final class Hybrids implements Game {
  private final HybridModels models;
  private final Slot[][] slots;
  private final Map<BitSet, Hybrid> hybrids;
  private final List<End> ends;
  private final Draws draws;
  /** The drivers that are taken in the draws as they stand, and the model that goes with them. */
  private final BitSet current = new BitSet();

  private Hybrid hybrid;
  /** Whether the bills of that model are of the draws as they stood before the drivers moved. */
  private boolean isWritten;

  /**
   * Draws to evaluate.
   *
   * @param figure the id of a line
   */
  Hybrids(HybridModels models, List<End> ends, String figure, Draws draws) {
    this.models = models;
    this.slots =
        models.slots().stream().map(driver -> driver.toArray(Slot[]::new)).toArray(Slot[][]::new);
    this.hybrids = models.models().entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, model -> Hybrid.of(model.getValue(), figure, slots, draws)));
    this.ends = ends;
    this.draws = draws;
    this.hybrid = hybrids.get(new BitSet());
  }

  /** The draws whose inputs may be set, before they are used. */
  Draws draws() {
    return draws;
  }

  /** Goes by what now stands in the draws. */
  Game inTheseDraws() {
    ends.forEach(end -> end.state(draws));
    current.clear();
    hybrid = hybrids.get(current);
    isWritten = false;
    for (int driver = 0; driver < slots.length; driver++) {
      move(driver, false);
    }
    return this;
  }

  /** Moves those drivers alone that are not where they were: one set differs little from the next. */
  @Override
  public double[] values(BitSet taken) {
    current.xor(taken);
    boolean isAnotherModel = models.isAnotherShape(current);
    if (isAnotherModel) {
      hybrid = hybrids.get(models.shape(taken));
    }
    for (int i = current.nextSetBit(0); i >= 0; i = current.nextSetBit(i + 1)) {
      move(i, taken.get(i));
    }
    boolean isOneStep = isWritten && !isAnotherModel && current.cardinality() == 1;
    double[] values =
        isOneStep ? hybrid.values(draws, current.nextSetBit(0)) : hybrid.values(draws);
    isWritten = true;
    current.clear();
    current.or(taken);
    return values;
  }

  private void move(int driver, boolean isTaken) {
    for (Slot slot : slots[driver]) {
      draws.set(slot.between(), draws.column(isTaken ? slot.to() : slot.from()));
    }
  }

  /**
   * A model, and where the figure stands in its bills; a line that is nowhere costs nothing.
   *
   * @param reach what each driver moves in the bills
   */
  private record Hybrid(BillWriter writer, List<Reach> reach, Optional<Line> line) {

    static Hybrid of(CostModel model, String figure, Slot[][] drivers, Draws draws) {
      Optional<Line> line = model.findWritten(figure);
      BillWriter writer =
          new BillWriter(List.of(model), List.of(line.stream().toList()), draws.rows());
      List<Reach> reach = Arrays.stream(drivers)
          .map(slots -> Arrays.stream(slots).map(Slot::between).toList())
          .map(moved -> writer.reach(draws, moved))
          .toList();
      return new Hybrid(writer, reach, line);
    }

    double[] values(Draws draws) {
      writer.write(draws);
      return copy(draws);
    }

    /** The figure where nothing but one driver has moved. */
    double[] values(Draws draws, int driver) {
      writer.write(draws, reach.get(driver));
      return copy(draws);
    }

    private double[] copy(Draws draws) {
      return line.map(found -> writer.bills(0).column(found).clone())
          .orElseGet(() -> new double[draws.rows()]);
    }
  }
}
