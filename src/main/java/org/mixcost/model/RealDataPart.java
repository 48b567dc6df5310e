package org.mixcost.model;

import static org.mixcost.model.Category.REAL_DATA;

import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.RealSource;

/** What one source of real text costs. */
final class RealDataPart {
  private final TokensPart amount;
  private final AcquisitionPart acquisition;
  private final Input epochs;
  private final Input processing;
  private final HoldingPart holding;
  private final ExposurePart exposure;

  private final Line tokens;
  private final Line acquire;
  private final Line process;
  private final Line perMtok;

  RealDataPart(RealSource source, TokensPart amount, Inputs inputs, Lines lines) {
    this.amount = amount;
    acquisition = AcquisitionPart.of(source.acquisition(), inputs);
    epochs = inputs.add(source.epochs());
    processing = inputs.add(source.processing().orElse(Neutral.ZERO));

    String id = "data." + source.name();
    boolean isProcessed = acquisition.isProcessed() || source.processing().isPresent();
    boolean isFlatFee = source.acquisition() instanceof Acquisition.FlatFee;
    tokens = lines.figure(id + ".tokens", source.name() + ": unique tokens", Unit.TOKEN, true);
    acquire =
        lines.cost(id + ".acquire", source.name() + ": acquire", REAL_DATA, acquisition.isPaid());
    process = lines.cost(id + ".process", source.name() + ": process", REAL_DATA, isProcessed);
    holding = new HoldingPart(
        source.holding(), id + ".hold", source.name() + ": hold", REAL_DATA, inputs, lines);
    boolean hasUnitPrice =
        !isFlatFee && (acquisition.isPaid() || isProcessed || source.holding().isPresent());
    perMtok = lines.figure(
        id + ".usd_per_mtok",
        source.name() + ": cost per million kept tokens",
        Unit.USD_PER_MTOK,
        hasUnitPrice);
    exposure = new ExposurePart(source, inputs, lines);
  }

  /** Unique tokens that are paid for [token]. */
  double tokens(Draw draw) {
    return amount.unique(draw);
  }

  /** Tokens that are trained on, repeats included [token]. */
  double tokensSeen(double unique, Draw draw) {
    return unique * draw.get(epochs);
  }

  double usd(double unique, Draw draw, Bill bill) {
    double paid = bill.put(acquire, acquisition.acquireUsd(unique, draw));
    double worked = RealDataFormulas.tokensUsd(unique, draw.get(processing));
    double usd = paid
        + bill.put(process, acquisition.processUsd(unique, draw) + worked)
        + holding.usd(unique, draw, bill);
    bill.put(tokens, unique);
    bill.put(perMtok, RealDataFormulas.usdPerMtok(usd, unique));
    exposure.measure(draw, bill);
    return usd;
  }
}
