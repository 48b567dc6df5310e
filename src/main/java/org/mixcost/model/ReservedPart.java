package org.mixcost.model;

import static org.mixcost.model.Category.COMPUTE;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ReservationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Reservation;
import org.mixcost.scenario.Reservation.ForTerm;
import org.mixcost.scenario.Reservation.Used;

/** Accelerator hours that are paid for and not used. */
final class ReservedPart {
  private final Lines lines;

  private ReservedPart(Lines lines) {
    this.lines = lines;
  }

  /**
   * States what they cost, after all runs.
   *
   * @param hourPrice of an accelerator
   * @param used what is paid at that price for hours that are used [USD]
   */
  static void state(GpuPrice price, Line hourPrice, List<Line> used, Lines lines) {
    Optional<Derivation> unused = price instanceof GpuPrice.Reserved reserved
        ? Optional.of(new ReservedPart(lines).unused(reserved.reservation(), hourPrice, used))
        : Optional.empty();
    lines.cost("compute.unused", "Reserved hours that are not used", COMPUTE, unused);
  }

  private Derivation unused(Reservation reservation, Line hourPrice, List<Line> costs) {
    Line used = lines.step(
        "training.used_usd", "Cost of the hours that are used", Unit.USD, Derivation.sum(costs));
    if (reservation instanceof Used share) {
      return Derivation.of(ReservationFormulas.UNUSED_SHARE_USD, used, lines.read(share.used()));
    }
    if (reservation instanceof ForTerm term) {
      Term accelerators = lines.read(term.accelerators());
      Term years = lines.read(term.term());
      lines.figure(
          "training.used_share",
          "Share of the reserved hours that is used",
          Unit.FRACTION,
          ReservationFormulas.USED_SHARE,
          used,
          accelerators,
          years,
          hourPrice);
      return Derivation.of(
          ReservationFormulas.UNUSED_TERM_USD, accelerators, years, hourPrice, used);
    }
    throw new AssertionError(reservation);
  }
}
