package org.mixcost.model;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Power;

/** What an accelerator draws while it works. */
sealed interface PowerPart {

  /** Where it stands [W]. */
  Term watt();

  /** Writes it, where it is computed. */
  default void measure(Draw draw, Bill bill) {}

  /**
   * The part of a power.
   *
   * @param id what the ids of its lines begin with
   */
  static PowerPart of(Power power, String id, Inputs inputs, Lines lines) {
    if (power instanceof Power.Stated stated) {
      return new Stated(inputs.add(stated.power()));
    }
    if (power instanceof Power.Rated rated) {
      return new Rated(rated, id, inputs, lines);
    }
    throw new AssertionError(power);
  }

  /** Power that is an input. */
  record Stated(Input watt) implements PowerPart {}

  /** Power that follows from the chip. */
  final class Rated implements PowerPart {
    private final Input rated;
    private final Input serverRatio;
    private final Input load;
    private final Line watt;

    Rated(Power.Rated power, String id, Inputs inputs, Lines lines) {
      rated = inputs.add(power.rated());
      serverRatio = inputs.add(power.serverRatio());
      load = inputs.add(power.load());
      watt = lines.step(id + ".power", "Power of an accelerator in its server", Unit.WATT);
      lines.derive(watt, ComputeFormulas.DRAWN_WATT, rated, serverRatio, load);
    }

    @Override
    public Term watt() {
      return watt;
    }

    @Override
    public void measure(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(
            watt,
            ComputeFormulas.drawnWatt(draw.get(rated), draw.get(serverRatio), draw.get(load)));
      }
    }
  }
}
