package org.mixcost.model;

import static org.mixcost.model.Category.SYNTHETIC_DATA;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.SyntheticSource.Prompt;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/**
 * What one source of synthetic text costs: prompts, output, what is rejected or fails, and the judge.
 *
 * @param amount how many tokens there are
 * @param requested visible output of which they are what is left
 * @param days it takes, where anything is known of them
 */
record SyntheticDataPart(AmountPart amount, Line requested, Optional<Line> days) {

  /**
   * States what a source costs.
   *
   * @param mix that says how many tokens it has
   */
  static SyntheticDataPart of(SyntheticSource source, MixPart mix, Lines lines) {
    SourceLines own =
        new SourceLines("data." + source.name(), source.name(), SYNTHETIC_DATA, lines);
    Term failureRate = own.read(source.failures().rate());
    AmountPart amount = mix.amount(source, own);
    Line kept = amount.unique();
    GeneratorPart.Requested requested = requested(source, kept, failureRate, own);
    GeneratorPart generator = GeneratorPart.of(source.generator(), source.tokens(), requested, own);
    Line generate = own.cost("generate", "generate", generator.usd());
    Optional<CallsPart> judge =
        source.judge().map(model -> JudgePart.of(model, source, requested, failureRate, own));
    Line judging = own.cost("judge", "judge", judge.map(CallsPart::usd));
    Optional<Line> days =
        DaysPart.days(source, requested, generator, judge.flatMap(CallsPart::days), own);
    Line pilots = own.cost(
        "development",
        "pilots",
        !Neutral.isOne(source.development()),
        ComputeFormulas.BEYOND_FINAL_RUN_USD,
        generate,
        own.read(source.development()));
    List<Term> processing = ProcessingPart.usd(source, kept, own);
    Line process =
        own.cost("process", "process", !processing.isEmpty(), Derivation.sum(processing));
    Line hold = own.cost(
        "hold",
        "hold",
        source.holding().map(holding -> HoldingPart.usd(holding, own.id() + ".hold", kept, lines)));
    UnitCostPart.state(
        kept, List.of(generate, judging, pilots, process, hold), generator.usd().isPresent(), own);
    return new SyntheticDataPart(amount, requested.attempted(), days);
  }

  /** How much must be requested, so that enough is left, and how much of a call is billed. */
  private static GeneratorPart.Requested requested(
      SyntheticSource source, Line kept, Term failureRate, SourceLines own) {
    Line survival = own.step(
        "survival",
        "share that reaches training",
        Unit.FRACTION,
        GenerationFormulas.SURVIVAL,
        own.read(source.yield().acceptance()),
        own.read(source.yield().dedupSurvival()),
        own.read(source.yield().decontaminationLoss()));
    Line attempted = own.step(
        "attempted",
        "text to be requested",
        Unit.TOKEN,
        GenerationFormulas.ATTEMPTED_TOKENS,
        kept,
        own.read(source.tokens().tokenizerRatio()),
        survival,
        failureRate);
    Line billed = own.step(
        "billed",
        "bill of a call over a good one",
        Unit.FACTOR,
        GenerationFormulas.BILLED_SHARE,
        failureRate,
        own.read(source.failures().cost()));
    Term rounds = own.read(Neutral.rounds(source.name(), source.rounds()));
    return new GeneratorPart.Requested(
        rounds, attempted, billed, promptRatio(source.tokens(), own));
  }

  private static Term promptRatio(TokenShape shape, SourceLines own) {
    if (shape.prompt() instanceof Prompt.Ratio stated) {
      return own.read(stated.promptRatio());
    }
    if (shape.prompt() instanceof Prompt.Length length) {
      return own.step(
          "prompt_ratio",
          "prompt tokens for each of visible output",
          Unit.FACTOR,
          GenerationFormulas.PROMPT_RATIO,
          own.read(length.promptTokens()),
          own.read(shape.outputTokens()));
    }
    throw new AssertionError(shape.prompt());
  }
}
