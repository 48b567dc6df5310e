package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Judge;
import org.mixcost.scenario.SyntheticSource;

/**
 * What scoring generated text costs.
 *
 * @param rounds generations that are each judged
 * @param judgements of each
 * @param reads tokens that a judgement reads
 * @param writes tokens that a judgement writes
 * @param price of a judgement
 */
record JudgePart(Input rounds, Line judgements, Line reads, Input writes, Line price) {

  /**
   * The judge of a source.
   *
   * @param rounds generations that are each judged
   * @param attempted text that is requested in each
   * @param failureRate share of the calls that give nothing to judge
   */
  static JudgePart of(
      Judge judge,
      SyntheticSource source,
      Input rounds,
      Line attempted,
      Input failureRate,
      SourceLines own) {
    Input sampleTokens = own.input(source.tokens().outputTokens());
    Line answered = own.step(
        "answered",
        "text that came out of calls",
        Unit.TOKEN,
        GenerationFormulas.ANSWERED_TOKENS,
        attempted,
        failureRate);
    Line judgements = own.step(
        "judgements",
        "judgements",
        Unit.COUNT,
        GenerationFormulas.JUDGEMENTS,
        answered,
        sampleTokens,
        own.input(judge.share()),
        own.input(judge.votes()));
    Line reads = own.step(
        "judge_reads",
        "tokens that a judgement reads",
        Unit.TOKEN,
        Derivation.sum(List.of(own.input(judge.promptTokens()), sampleTokens)));
    Input writes = own.input(judge.outputTokens());
    Line price = new SellerPart("judgement_price", "price of a judgement", Unit.USD)
        .paid(
            judge.model().prices(),
            (quote, lines) -> JudgementPricePart.usd(quote, reads, writes, lines),
            own);
    return new JudgePart(rounds, judgements, reads, writes, price);
  }

  /** How what is paid for all judgements follows. */
  Derivation usd() {
    return Derivation.of(GenerationFormulas.JUDGING_USD, rounds, judgements, price);
  }
}
