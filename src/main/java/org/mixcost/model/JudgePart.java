package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Judge;
import org.mixcost.scenario.SyntheticSource;

/** What scoring generated text costs. */
final class JudgePart {
  private final Input rounds;
  private final Line attempted;
  private final Input failureRate;
  private final Input sampleTokens;
  private final Input share;
  private final Input votes;
  private final boolean isAsked;

  private final Line answered;
  private final Line judgements;
  private final Sum read;
  private final SellerPart seller;
  private final Line judging;

  /**
   * The judge of a source.
   *
   * @param rounds generations that are each judged
   * @param attempted text that is asked for in each
   * @param failureRate share of the calls that give nothing to judge
   */
  JudgePart(
      SyntheticSource source, Input rounds, Line attempted, Input failureRate, SourceLines own) {
    Optional<Judge> asked = source.judge();
    this.rounds = rounds;
    this.attempted = attempted;
    this.failureRate = failureRate;
    isAsked = asked.isPresent();
    sampleTokens = own.input(source.tokens().outputTokens());
    share = own.input(of(asked, Judge::share));
    votes = own.input(of(asked, Judge::votes));
    Input promptTokens = own.input(of(asked, Judge::promptTokens));
    Input outputTokens = own.input(of(asked, Judge::outputTokens));

    answered = own.step("answered", "text that came out of calls", Unit.TOKEN);
    judgements = own.step("judgements", "judgements", Unit.COUNT);
    read = own.sum(
        own.step("judge_reads", "tokens that a judgement reads", Unit.TOKEN),
        List.of(promptTokens, sampleTokens));
    seller = SellerPart.of(
        asked.map(judge -> judge.model().prices()).orElse(Neutral.FREE),
        own,
        new SellerPart.Paid("judgement_price", "price of a judgement", Unit.USD),
        (quote, lines) -> new JudgementPricePart(quote, read.line(), outputTokens, lines));
    judging = own.cost("judge", "judge", isAsked);
    own.derive(answered, GenerationFormulas.ANSWERED_TOKENS, attempted, failureRate);
    own.derive(judgements, GenerationFormulas.JUDGEMENTS, answered, sampleTokens, share, votes);
    own.derive(judging, GenerationFormulas.JUDGING_USD, rounds, judgements, seller.paid());
  }

  private static Quantity of(Optional<Judge> asked, Function<Judge, Quantity> part) {
    return asked.map(part).orElse(Neutral.ZERO);
  }

  /** The line it writes. */
  Line line() {
    return judging;
  }

  /** Writes what judging costs; what is asked for must stand in the bill. */
  void charge(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    read.write(draw, bill);
    seller.charge(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double times = bill.put(judgements, times(draw, bill));
      bill.put(
          judging, GenerationFormulas.judgingUsd(draw.get(rounds), times, bill.get(seller.paid())));
    }
  }

  private double times(Draw draw, Bill bill) {
    double tokens = bill.put(
        answered, GenerationFormulas.answeredTokens(bill.get(attempted), draw.get(failureRate)));
    return GenerationFormulas.judgements(
        tokens, draw.get(sampleTokens), draw.get(share), draw.get(votes));
  }
}
