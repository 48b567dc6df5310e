package org.mixcost.model;

import static org.mixcost.model.Category.SYNTHETIC_DATA;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource;

/** What one source of synthetic text costs: prompts, output, what is rejected or fails, and the judge. */
final class SyntheticDataPart {
  private final AmountPart amount;
  private final GeneratorPart generator;
  private final JudgePart judge;
  private final HoldingPart holding;
  private final Input processing;
  private final Input acceptance;
  private final Input dedupSurvival;
  private final Input decontaminationLoss;
  private final Input failureRate;
  private final Input failedCallCost;
  private final Input tokenizerRatio;
  private final Input development;

  private final Line survival;
  private final Line attempted;
  private final Line billed;
  private final Line generate;
  private final Line developing;
  private final Line process;
  private final DaysPart days;
  private final UnitCostPart unitCost;

  SyntheticDataPart(
      SyntheticSource source, TokensPart amount, Input size, Inputs inputs, Lines lines) {
    SourceLines own =
        new SourceLines("data." + source.name(), source.name(), SYNTHETIC_DATA, inputs, lines);
    Input rounds = own.input(Neutral.rounds(source.name(), source.rounds()));
    this.amount = new AmountPart(amount, source.epochs(), size, own);
    Line tokens = this.amount.unique();
    processing = own.input(source.processing().orElse(Neutral.ZERO));
    acceptance = own.input(source.yield().acceptance());
    dedupSurvival = own.input(source.yield().dedupSurvival());
    decontaminationLoss = own.input(source.yield().decontaminationLoss());
    failureRate = own.input(source.failures().rate());
    failedCallCost = own.input(source.failures().cost());
    tokenizerRatio = own.input(source.tokens().tokenizerRatio());
    development = own.input(source.development());

    survival = own.step("survival", "share that reaches training", Unit.FRACTION);
    attempted = own.step("attempted", "text to be asked for", Unit.TOKEN);
    billed = own.step("billed", "bill of a call over a good one", Unit.FACTOR);
    GeneratorPart.Asked asked = new GeneratorPart.Asked(rounds, attempted, billed);
    generator = GeneratorPart.of(source.generator(), source.tokens(), asked, own);
    generate = own.cost("generate", "generate", true);
    judge = new JudgePart(source, rounds, attempted, failureRate, own);
    days = new DaysPart(source, asked, own);
    developing = own.cost("development", "pilots", !Neutral.isOne(source.development()));
    process = own.cost("process", "process", source.processing().isPresent());
    Line hold = own.cost("hold", "hold", source.holding().isPresent());
    holding = new HoldingPart(source.holding(), hold, tokens, inputs, lines);
    unitCost = new UnitCostPart(
        tokens, List.of(generate, judge.line(), developing, process, hold), true, own);

    own.derive(
        survival, GenerationFormulas.SURVIVAL, acceptance, dedupSurvival, decontaminationLoss);
    own.derive(
        attempted,
        GenerationFormulas.ATTEMPTED_TOKENS,
        tokens,
        tokenizerRatio,
        survival,
        failureRate);
    own.derive(billed, GenerationFormulas.BILLED_SHARE, failureRate, failedCallCost);
    lines.derive(generate, generator.derivation());
    own.derive(developing, ComputeFormulas.BEYOND_FINAL_RUN_USD, generate, development);
    own.derive(process, RealDataFormulas.TOKENS_USD, tokens, processing);
  }

  /** How many tokens there are. */
  AmountPart amount() {
    return amount;
  }

  /** Writes its tokens and what they cost. */
  void charge(Draw draw, Bill bill) {
    amount.measure(draw, bill);
    ask(draw, bill);
    generator.charge(generate, draw, bill);
    judge.charge(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          developing, ComputeFormulas.beyondFinalRunUsd(bill.get(generate), draw.get(development)));
      bill.put(
          process, RealDataFormulas.tokensUsd(bill.get(amount.unique()), draw.get(processing)));
    }
    holding.charge(draw, bill);
  }

  /** Writes how much must be asked for, so that enough is left, and how much of a call is billed. */
  private void ask(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double surviving = bill.put(
          survival,
          GenerationFormulas.survival(
              draw.get(acceptance), draw.get(dedupSurvival), draw.get(decontaminationLoss)));
      bill.put(
          attempted,
          GenerationFormulas.attemptedTokens(
              bill.get(amount.unique()),
              draw.get(tokenizerRatio),
              surviving,
              draw.get(failureRate)));
      bill.put(
          billed, GenerationFormulas.billedShare(draw.get(failureRate), draw.get(failedCallCost)));
    }
  }

  /** The days it takes, where anything is known of them. */
  Optional<Line> days() {
    return days.line();
  }

  /** Writes the figures beside the cost. */
  void measure(Draw draw, Bill bill) {
    days.measure(draw, bill);
    unitCost.measure(draw, bill);
  }
}
