package org.mixcost.analysis.bridge;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.bridge.HybridModels.Slot;
import org.mixcost.analysis.bridge.divide.Game;
import org.mixcost.model.Bill;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
import org.mixcost.model.Line;
import org.mixcost.model.Reach;

/** The figure of every scenario between two, in one draw at a time. Not for several threads at once. */
final class Hybrids implements Game {
  private final HybridModels models;
  private final Slot[][] slots;
  private final Map<BitSet, Hybrid> hybrids;
  private final List<End> ends;
  private final Draw draw;
  /** The drivers that are taken in the draw as it stands, and the model that goes with them. */
  private final BitSet current = new BitSet();

  private Hybrid hybrid;
  /** Whether the bill of that model is of the draw as it stood before the drivers moved. */
  private boolean isWritten;

  /**
   * A draw to evaluate.
   *
   * @param figure the id of a line
   */
  Hybrids(HybridModels models, List<End> ends, String figure, Draw draw) {
    this.models = models;
    this.slots =
        models.slots().stream().map(driver -> driver.toArray(Slot[]::new)).toArray(Slot[][]::new);
    this.hybrids = models.models().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, model -> Hybrid.of(model.getValue(), figure, slots)));
    this.ends = ends;
    this.draw = draw;
    this.hybrid = hybrids.get(new BitSet());
  }

  /** The draw whose inputs may be set, before it is used. */
  Draw draw() {
    return draw;
  }

  /** Goes by what now stands in the draw. */
  Game inThisDraw() {
    ends.forEach(end -> end.state(draw));
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
  public double value(BitSet taken) {
    current.xor(taken);
    boolean isAnotherModel = models.isAnotherShape(current);
    if (isAnotherModel) {
      hybrid = hybrids.get(models.shape(taken));
    }
    for (int i = current.nextSetBit(0); i >= 0; i = current.nextSetBit(i + 1)) {
      move(i, taken.get(i));
    }
    boolean isOneStep = isWritten && !isAnotherModel && current.cardinality() == 1;
    double value = isOneStep ? hybrid.value(draw, current.nextSetBit(0)) : hybrid.value(draw);
    isWritten = true;
    current.clear();
    current.or(taken);
    return value;
  }

  private void move(int driver, boolean isTaken) {
    for (Slot slot : slots[driver]) {
      draw.set(slot.between(), draw.get(isTaken ? slot.to() : slot.from()));
    }
  }

  /**
   * A model, and where the figure stands in its bill; a line that is nowhere costs nothing.
   *
   * @param reach what each driver moves in the bill
   */
  private record Hybrid(CostModel model, Bill bill, List<Reach> reach, Optional<Line> line) {

    static Hybrid of(CostModel model, String figure, Slot[][] drivers) {
      Optional<Line> line = model.findWritten(figure);
      Bill bill = model.newBill(line.stream().toList(), 1);
      List<Reach> reach = Arrays.stream(drivers)
          .map(slots -> Arrays.stream(slots).map(Slot::between).toList())
          .map(bill::reach)
          .toList();
      return new Hybrid(model, bill, reach, line);
    }

    double value(Draw draw) {
      model.evaluate(draw, bill);
      return value();
    }

    /** The figure where nothing but one driver has moved. */
    double value(Draw draw, int driver) {
      model.evaluate(draw, bill, reach.get(driver));
      return value();
    }

    private double value() {
      return line.isPresent() ? bill.get(line.get()) : 0;
    }
  }
}
