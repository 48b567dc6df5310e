package org.mixcost.model;

import static org.mixcost.model.Category.SYNTHETIC_DATA;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.SyntheticSource;

/** What one source of synthetic text costs: prompts, output, what is rejected or fails, and the judge. */
final class SyntheticDataPart {
  private final TokensPart amount;
  private final GeneratorPart generator;
  private final JudgePart judge;
  private final HoldingPart holding;
  private final int rounds;
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
  private final Line gpuHours;
  private final Line generate;
  private final Line judging;
  private final Line developing;
  private final Line process;
  private final Line perMtok;

  SyntheticDataPart(SyntheticSource source, TokensPart amount, Inputs inputs, Lines lines) {
    this.amount = amount;
    generator = GeneratorPart.of(source.generator(), source.tokens(), inputs);
    judge = new JudgePart(source, inputs);
    rounds = source.rounds();
    epochs = inputs.add(source.epochs());
    processing = inputs.add(source.processing().orElse(Neutral.ZERO));
    acceptance = inputs.add(source.yield().acceptance());
    dedupSurvival = inputs.add(source.yield().dedupSurvival());
    decontaminationLoss = inputs.add(source.yield().decontaminationLoss());
    failureRate = inputs.add(source.failures().rate());
    failedCallCost = inputs.add(source.failures().cost());
    tokenizerRatio = inputs.add(source.tokens().tokenizerRatio());
    development = inputs.add(source.development());

    String name = source.name();
    String id = "data." + name;
    boolean isOwn = source.generator() instanceof Generator.SelfHosted;
    tokens = lines.figure(id + ".tokens", name + ": unique tokens", Unit.TOKEN, true);
    gpuHours = lines.figure(
        id + ".gpu_hours", name + ": generation accelerator time", Unit.GPU_HOUR, isOwn);
    generate = lines.cost(id + ".generate", name + ": generate", SYNTHETIC_DATA, true);
    judging = lines.cost(
        id + ".judge", name + ": judge", SYNTHETIC_DATA, source.judge().isPresent());
    developing = lines.cost(
        id + ".development",
        name + ": pilots",
        SYNTHETIC_DATA,
        !Neutral.isOne(source.development()));
    process = lines.cost(
        id + ".process", name + ": process", SYNTHETIC_DATA, source.processing().isPresent());
    holding = new HoldingPart(
        source.holding(), id + ".hold", name + ": hold", SYNTHETIC_DATA, inputs, lines);
    perMtok = lines.figure(
        id + ".usd_per_mtok", name + ": cost per million kept tokens", Unit.USD_PER_MTOK, true);
  }

  /** Unique tokens that are kept, in the trainee's tokenizer [token]. */
  double tokens(Draw draw) {
    return amount.unique(draw);
  }

  /** Tokens that are trained on, repeats included [token]. */
  double tokensSeen(double unique, Draw draw) {
    return unique * draw.get(epochs);
  }

  double usd(double unique, Draw draw, Bill bill) {
    double generated = generateAndJudge(unique, draw, bill);
    double usd = generated
        + bill.put(process, RealDataFormulas.tokensUsd(unique, draw.get(processing)))
        + holding.usd(unique, draw, bill);
    bill.put(tokens, unique);
    bill.put(perMtok, RealDataFormulas.usdPerMtok(usd, unique));
    return usd;
  }

  private double generateAndJudge(double unique, Draw draw, Bill bill) {
    double failures = draw.get(failureRate);
    double survival = GenerationFormulas.survival(
        draw.get(acceptance), draw.get(dedupSurvival), draw.get(decontaminationLoss));
    double attempted =
        GenerationFormulas.attemptedTokens(unique, draw.get(tokenizerRatio), survival, failures);
    double billed = GenerationFormulas.billedShare(failures, draw.get(failedCallCost));

    bill.put(gpuHours, rounds * generator.gpuHours(attempted * billed, draw));
    double written = bill.put(generate, rounds * generator.usd(attempted, billed, draw));
    return written
        + bill.put(judging, rounds * judge.usd(attempted * (1 - failures), draw))
        + bill.put(developing, ComputeFormulas.beyondFinalRunUsd(written, draw.get(development)));
  }
}
