package org.mixcost.model;

import static org.mixcost.model.Category.REAL_DATA;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.RealSource;

/** What one source of real text costs. */
final class RealDataPart {
  private final AmountPart amount;
  private final AcquisitionPart acquisition;
  private final Input processing;
  private final HoldingPart holding;
  private final ExposurePart exposure;

  private final Line acquire;
  private final Line work;
  private final Sum process;
  private final UnitCostPart unitCost;

  RealDataPart(RealSource source, TokensPart amount, Input size, Inputs inputs, Lines lines) {
    SourceLines own =
        new SourceLines("data." + source.name(), source.name(), REAL_DATA, inputs, lines);
    this.amount = new AmountPart(amount, source.epochs(), size, own);
    Line tokens = this.amount.unique();
    processing = own.input(source.processing().orElse(Neutral.ZERO));
    acquisition = AcquisitionPart.of(source.acquisition(), tokens, own);

    boolean isWorked = source.processing().isPresent();
    boolean isProcessed = acquisition.isProcessed() || isWorked;
    boolean isHeld = source.holding().isPresent();
    boolean isFlatFee = source.acquisition() instanceof Acquisition.FlatFee;
    acquire = own.cost("acquire", "acquire", acquisition.isPaid());
    work = own.step("work", "work on kept text", Unit.USD);
    process = lines.sum(own.cost("process", "process", isProcessed), processingTerms(isWorked));
    Line hold = own.cost("hold", "hold", isHeld);
    holding = new HoldingPart(source.holding(), hold, tokens, inputs, lines);
    unitCost = new UnitCostPart(
        tokens,
        List.of(acquire, process.line(), hold),
        !isFlatFee && (acquisition.isPaid() || isProcessed || isHeld),
        own);
    exposure = new ExposurePart(source.exposure(), own);

    lines.derive(acquire, acquisition.acquiring());
    own.derive(work, RealDataFormulas.TOKENS_USD, tokens, processing);
  }

  private List<Term> processingTerms(boolean isWorked) {
    List<Term> terms = new ArrayList<>(acquisition.processing());
    if (isWorked) {
      terms.add(work);
    }
    return terms;
  }

  /** How many tokens there are. */
  AmountPart amount() {
    return amount;
  }

  /** Writes its tokens and what they cost. */
  void charge(Draw draw, Bill bill) {
    amount.measure(draw, bill);
    acquisition.charge(acquire, draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(work, RealDataFormulas.tokensUsd(bill.get(amount.unique()), draw.get(processing)));
    }
    process.write(draw, bill);
    holding.charge(draw, bill);
  }

  /** Writes the figures beside the cost. */
  void measure(Draw draw, Bill bill) {
    unitCost.measure(draw, bill);
    exposure.measure(draw, bill);
  }
}
