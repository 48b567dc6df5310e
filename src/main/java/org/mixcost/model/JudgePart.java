package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Judge;

/** What scoring generated text costs. */
final class JudgePart {
  private final Input share;
  private final Input votes;
  private final Input promptTokens;
  private final Input outputTokens;
  private final Input input;
  private final Input output;
  private final Input batchDiscount;

  JudgePart(Optional<Judge> asked, Inputs inputs) {
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
   * Money for judging samples.
   *
   * @param samples that came out of calls [count]
   * @param sampleTokens of each [token]
   */
  double usd(double samples, double sampleTokens, Draw draw) {
    double read = draw.get(promptTokens) + sampleTokens;
    double one = GenerationFormulas.judgementUsd(
        read, draw.get(outputTokens), draw.get(input), draw.get(output));
    return samples * draw.get(share) * draw.get(votes) * one * (1 - draw.get(batchDiscount));
  }
}
