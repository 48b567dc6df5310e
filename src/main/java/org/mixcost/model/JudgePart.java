package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Judge;
import org.mixcost.scenario.SyntheticSource;

/** What scoring generated text costs. */
final class JudgePart {
  private final Input sampleTokens;
  private final Input share;
  private final Input votes;
  private final Input promptTokens;
  private final Input outputTokens;
  private final Input input;
  private final Input output;
  private final Input batchDiscount;
  private final boolean isAsked;

  JudgePart(SyntheticSource source, Inputs inputs) {
    Optional<Judge> asked = source.judge();
    sampleTokens = inputs.add(source.tokens().outputTokens());
    isAsked = asked.isPresent();
    share = inputs.add(of(asked, Judge::share));
    votes = inputs.add(of(asked, Judge::votes));
    promptTokens = inputs.add(of(asked, Judge::promptTokens));
    outputTokens = inputs.add(of(asked, Judge::outputTokens));
    input = inputs.add(of(asked, judge -> judge.prices().input()));
    output = inputs.add(of(asked, judge -> judge.prices().output()));
    batchDiscount = inputs.add(of(asked, judge -> judge.prices().batchDiscount()));
  }

  private static Quantity of(
      Optional<Judge> asked, java.util.function.Function<Judge, Quantity> part) {
    return asked.map(part).orElse(Neutral.ZERO);
  }

  /**
   * Money for judging text.
   *
   * @param tokens that came out of calls, in the generator's tokenizer [token]
   */
  double usd(double tokens, Draw draw) {
    if (!isAsked) {
      return 0;
    }
    double sample = draw.get(sampleTokens);
    double read = draw.get(promptTokens) + sample;
    double one = GenerationFormulas.judgementUsd(
        read, draw.get(outputTokens), draw.get(input), draw.get(output));
    return tokens
        / sample
        * draw.get(share)
        * draw.get(votes)
        * one
        * (1 - draw.get(batchDiscount));
  }
}
