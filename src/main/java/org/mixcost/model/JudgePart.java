package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Judge;
import org.mixcost.scenario.SyntheticSource;

/** Scoring of generated text. */
final class JudgePart {
  private JudgePart() {}

  /**
   * The judgements of a source.
   *
   * @param requested of its generator
   * @param failureRate share of the calls that give nothing to judge
   */
  static CallsPart of(
      Judge judge,
      SyntheticSource source,
      GeneratorPart.Requested requested,
      Term failureRate,
      SourceLines own) {
    Line answered = own.step(
        "answered",
        "text that came out of calls",
        Unit.TOKEN,
        GenerationFormulas.ANSWERED_TOKENS,
        requested.attempted(),
        failureRate);
    Line judgements = own.step(
        "judgements",
        "judgements",
        Unit.COUNT,
        GenerationFormulas.JUDGEMENTS,
        answered,
        own.read(source.tokens().outputTokens()),
        own.read(judge.share()),
        own.read(judge.votes()));
    return CallsPart.of(
        judge.calls(),
        new CallsPart.Made(requested.rounds(), judgements),
        List.of(source.tokens().outputTokens()),
        own.part("judge"));
  }
}
