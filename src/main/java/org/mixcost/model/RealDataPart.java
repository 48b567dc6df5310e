package org.mixcost.model;

import static org.mixcost.model.Category.REAL_DATA;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.RealSource;

/**
 * What one source of real text costs.
 *
 * @param amount how many tokens there are
 * @param days that a model takes to make it, where one does and that is known
 */
record RealDataPart(AmountPart amount, Optional<Line> days) {

  /**
   * States what a source costs.
   *
   * @param mix that says how many tokens it has
   */
  static RealDataPart of(RealSource source, MixPart mix, Lines lines) {
    SourceLines own = new SourceLines("data." + source.name(), source.name(), REAL_DATA, lines);
    AmountPart amount = mix.amount(source, own);
    Line kept = amount.unique();
    AcquisitionPart acquisition = AcquisitionPart.of(source.acquisition(), kept, own);
    Line acquire = own.cost("acquire", "acquire", acquisition.isPaid(), acquisition.acquiring());
    Optional<Derivation> processing = processing(source, acquisition, kept, own);
    Line process = own.cost("process", "process", processing);
    Line hold = own.cost(
        "hold",
        "hold",
        source.holding().map(holding -> HoldingPart.usd(holding, own.id() + ".hold", kept, lines)));
    boolean isFlatFee = source.acquisition() instanceof Acquisition.FlatFee;
    boolean isPaid =
        acquisition.isPaid() || processing.isPresent() || source.holding().isPresent();
    UnitCostPart.state(kept, List.of(acquire, process, hold), isPaid && !isFlatFee, own);
    ExposurePart.state(source.exposure(), own);
    Optional<Line> days = acquisition
        .days()
        .map(
            calls -> own.figure("days", "days until it is made", Unit.DAY, Derivation.same(calls)));
    return new RealDataPart(amount, days);
  }

  /** Work on the text, as it is got and afterwards. */
  private static Optional<Derivation> processing(
      RealSource source, AcquisitionPart acquisition, Line kept, SourceLines own) {
    List<Term> terms = new ArrayList<>(acquisition.processing());
    terms.addAll(ProcessingPart.usd(source, kept, own));
    return Optional.of(Derivation.sum(terms)).filter(sum -> !terms.isEmpty());
  }
}
