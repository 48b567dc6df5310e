package org.mixcost.model;

import static org.mixcost.model.Category.SYNTHETIC_DATA;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.MixFormulas;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource;

/** What one source of synthetic text costs: prompts, output, what is rejected or fails, and the judge. */
final class SyntheticDataPart {
  private final TokensPart amount;
  private final GeneratorPart generator;
  private final JudgePart judge;
  private final HoldingPart holding;
  private final Input epochs;
  private final Input processing;
  private final Input acceptance;
  private final Input dedupSurvival;
  private final Input decontaminationLoss;
  private final Input failureRate;
  private final Input failedCallCost;
  private final Input tokenizerRatio;
  private final Input development;

  private final Line tokens;
  private final Line seen;
  private final Line survival;
  private final Line attempted;
  private final Line billed;
  private final Line generate;
  private final Line developing;
  private final Line process;
  private final Line all;
  private final Line perMtok;

  SyntheticDataPart(
      SyntheticSource source, TokensPart amount, Input size, Inputs inputs, Lines lines) {
    SourceLines own =
        new SourceLines("data." + source.name(), source.name(), SYNTHETIC_DATA, inputs, lines);
    this.amount = amount;
    Input rounds = own.input(Neutral.rounds(source.name(), source.rounds()));
    epochs = own.input(source.epochs());
    processing = own.input(source.processing().orElse(Neutral.ZERO));
    acceptance = own.input(source.yield().acceptance());
    dedupSurvival = own.input(source.yield().dedupSurvival());
    decontaminationLoss = own.input(source.yield().decontaminationLoss());
    failureRate = own.input(source.failures().rate());
    failedCallCost = own.input(source.failures().cost());
    tokenizerRatio = own.input(source.tokens().tokenizerRatio());
    development = own.input(source.development());

    tokens = own.figure("tokens", "unique tokens", Unit.TOKEN, true);
    seen = own.step("seen", "tokens seen", Unit.TOKEN);
    survival = own.step("survival", "share that reaches training", Unit.FRACTION);
    attempted = own.step("attempted", "text to be asked for", Unit.TOKEN);
    billed = own.step("billed", "bill of a call over a good one", Unit.FACTOR);
    generator = GeneratorPart.of(
        source.generator(),
        source.tokens(),
        new GeneratorPart.Asked(rounds, attempted, billed),
        own);
    generate = own.cost("generate", "generate", true);
    judge = new JudgePart(source, rounds, attempted, failureRate, own);
    developing = own.cost("development", "pilots", !Neutral.isOne(source.development()));
    process = own.cost("process", "process", source.processing().isPresent());
    Line hold = own.cost("hold", "hold", source.holding().isPresent());
    holding = new HoldingPart(source.holding(), hold, tokens, inputs, lines);
    all = own.step("usd", "all its lines", Unit.USD);
    perMtok = own.figure("usd_per_mtok", "cost per million kept tokens", Unit.USD_PER_MTOK, true);

    lines.derive(tokens, amount.derivation(size));
    own.derive(seen, MixFormulas.TOKENS_SEEN, tokens, epochs);
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
    lines.sum(all, generate, judge.line(), developing, process, hold);
    own.derive(perMtok, RealDataFormulas.USD_PER_MTOK, all, tokens);
  }

  /** The line of the tokens that are trained on, repeats included. */
  Line seen() {
    return seen;
  }

  /** Tokens that are trained on, of a mix of a size over the mix as stated [token]. */
  double tokensSeen(double size, Draw draw, Bill bill) {
    double unique = bill.put(tokens, amount.unique(size, draw, bill));
    return bill.put(seen, MixFormulas.tokensSeen(unique, draw.get(epochs)));
  }

  /** What the tokens cost, which must stand in the bill [USD]. */
  double usd(Draw draw, Bill bill) {
    double unique = bill.get(tokens);
    ask(unique, draw, bill);
    double written = bill.put(generate, generator.usd(draw, bill));
    double usd = bill.put(
        all,
        written
            + judge.usd(draw, bill)
            + bill.put(
                developing, ComputeFormulas.beyondFinalRunUsd(written, draw.get(development)))
            + bill.put(process, RealDataFormulas.tokensUsd(unique, draw.get(processing)))
            + holding.usd(unique, draw, bill));
    bill.put(perMtok, RealDataFormulas.usdPerMtok(usd, unique));
    return usd;
  }

  /** How much must be asked for, so that enough is left. */
  private void ask(double unique, Draw draw, Bill bill) {
    double failures = draw.get(failureRate);
    double surviving = bill.put(
        survival,
        GenerationFormulas.survival(
            draw.get(acceptance), draw.get(dedupSurvival), draw.get(decontaminationLoss)));
    bill.put(
        attempted,
        GenerationFormulas.attemptedTokens(unique, draw.get(tokenizerRatio), surviving, failures));
    bill.put(billed, GenerationFormulas.billedShare(failures, draw.get(failedCallCost)));
  }
}
