package org.mixcost.study.bridge;

import static java.util.stream.Collectors.toMap;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.model.Bill;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
import org.mixcost.model.Line;
import org.mixcost.study.bridge.HybridModels.Slot;
import org.mixcost.study.bridge.divide.Game;

/** The figure of every scenario between two, in one draw at a time. Not for several threads at once. */
final class Hybrids implements Game {
  private final HybridModels models;
  private final Slot[][] slots;
  private final Map<BitSet, Hybrid> hybrids;
  private final List<End> ends;
  private final Draw draw;

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
        .collect(toMap(Map.Entry::getKey, model -> Hybrid.of(model.getValue(), figure)));
    this.ends = ends;
    this.draw = draw;
  }

  /** The draw whose inputs may be set, before it is used. */
  Draw draw() {
    return draw;
  }

  /** Goes by what now stands in the draw. */
  Game inThisDraw() {
    ends.forEach(end -> end.state(draw));
    return this;
  }

  @Override
  public double value(BitSet taken) {
    for (int i = 0; i < slots.length; i++) {
      boolean isTaken = taken.get(i);
      for (Slot slot : slots[i]) {
        draw.set(slot.between(), draw.get(isTaken ? slot.to() : slot.from()));
      }
    }
    return hybrids.get(models.shape(taken)).value(draw);
  }

  /** A model, and where the figure stands in its bill; a line that is nowhere costs nothing. */
  private record Hybrid(CostModel model, Bill bill, Optional<Line> line) {

    static Hybrid of(CostModel model, String figure) {
      return new Hybrid(model, model.newBill(), model.findWritten(figure));
    }

    double value(Draw draw) {
      model.evaluate(draw, bill);
      return line.isPresent() ? bill.get(line.get()) : 0;
    }
  }
}
