package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.Judge;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.SyntheticSource.Failures;
import org.mixcost.scenario.SyntheticSource.Pace;
import org.mixcost.scenario.SyntheticSource.Prompt;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.SyntheticSource.Yield;
import org.mixcost.scenario.format.GeneratorKeys;
import org.mixcost.scenario.format.JudgeKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.SelfHostedKeys;
import org.mixcost.scenario.format.SourceKeys;
import org.mixcost.scenario.format.SyntheticKeys;
import org.mixcost.scenario.format.SyntheticMethod;

/** Resolves one source under {@code data.synthetic}. */
final class SyntheticDataResolver {
  private final String name;
  private final SectionReader keys;
  private final Optional<SectionReader> hosted;
  /** Whether it is kept of what a stage generates, and paid for there. */
  private final boolean isKept;

  private final List<String> realSources;
  private final List<String> stages;

  /**
   * A resolver of one source.
   *
   * @param realSources the names that a seed may have
   * @param stages the names of those that generate samples
   */
  SyntheticDataResolver(
      SectionReader.NamedSection source, List<String> realSources, List<String> stages) {
    this.name = source.name();
    this.keys = source.section();
    this.hosted = keys.find(SyntheticKeys.SELF_HOSTED);
    this.isKept = keys.has(SyntheticKeys.ROLLOUTS);
    this.realSources = realSources;
    this.stages = stages;
  }

  SyntheticSource resolve() {
    SyntheticMethod method = keys.find(SyntheticKeys.METHOD).orElse(SyntheticMethod.REPHRASE);
    TokenShape tokens = tokenShape(method);
    Written written = written(tokens);
    return new SyntheticSource(
        name,
        SourceResolver.amount(keys),
        method,
        seed(),
        written.by(),
        tokens,
        new Yield(
            ofYield(SyntheticKeys.ACCEPTANCE, 1),
            ofYield(SyntheticKeys.DEDUP_SURVIVAL, 1),
            ofYield(SyntheticKeys.DECONTAMINATION_LOSS, 0)),
        new Failures(ofCalls(SyntheticKeys.FAILURE_RATE, 0), failedCallCost()),
        keys.find(SyntheticKeys.JUDGE).map(judge -> judge(judge, tokens.outputTokens())),
        new Pace(written.accelerators(), written.rateLimit()),
        isKept ? 1 : keys.get(SyntheticKeys.ROUNDS),
        isKept ? keys.idle(SyntheticKeys.DEVELOPMENT, 1) : keys.get(SyntheticKeys.DEVELOPMENT),
        keys.get(SourceKeys.EPOCHS),
        keys.find(SourceKeys.PROCESSING),
        SourceResolver.processedOn(keys),
        SourceResolver.holding(keys));
  }

  private Optional<String> seed() {
    Optional<String> seed = keys.find(SyntheticKeys.SEED);
    seed.filter(name -> !realSources.contains(name))
        .ifPresent(name -> keys.error(
            "unknown-seed",
            keys.where(SyntheticKeys.SEED),
            "no real source '" + name + "'" + Suggestion.didYouMean(name, realSources),
            realSources.isEmpty()
                ? "add it under data.real"
                : "real sources: " + String.join(", ", realSources)));
    return seed;
  }

  /** The stage whose samples are kept; nothing with an issue if none of that name generates any. */
  private Optional<String> stage() {
    Optional<String> stage = keys.find(SyntheticKeys.ROLLOUTS);
    stage
        .filter(name -> !stages.contains(name))
        .ifPresent(name -> keys.error(
            "unknown-stage",
            keys.where(SyntheticKeys.ROLLOUTS),
            "no stage '" + name + "' says how many samples it generates"
                + Suggestion.didYouMean(name, stages),
            stages.isEmpty()
                ? "add one of kind reinforcement, without gpu_hours, under training.stages"
                : "stages that do: " + String.join(", ", stages)));
    return stage.filter(stages::contains);
  }

  private Written written(TokenShape tokens) {
    boolean isOne = keys.requireOneOf(
        SyntheticKeys.GENERATOR, SyntheticKeys.SELF_HOSTED, SyntheticKeys.ROLLOUTS);
    if (isOne && keys.has(SyntheticKeys.SELF_HOSTED)) {
      SelfHostedResolver own = new SelfHostedResolver(keys.get(SyntheticKeys.SELF_HOSTED));
      return new Written(own.resolve(CallLength.of(tokens)), own.accelerators(), Optional.empty());
    }
    Optional<String> stage = isOne ? stage() : Optional.empty();
    if (stage.isPresent()) {
      return new Written(new Generator.Rollouts(stage.get()), Optional.empty(), Optional.empty());
    }
    SectionReader called = keys.orSilent(SyntheticKeys.GENERATOR);
    return new Written(
        new GeneratorPriceResolver(called, Usage.ofGenerator(keys)).resolve(),
        Optional.empty(),
        called.find(GeneratorKeys.RATE_LIMIT));
  }

  /** A generator, and what says how fast it is. */
  private record Written(
      Generator by, Optional<Quantity> accelerators, Optional<Quantity> rateLimit) {}

  private TokenShape tokenShape(SyntheticMethod method) {
    return new TokenShape(
        prompt(method),
        hosted.isPresent() || isKept
            ? keys.idle(SyntheticKeys.CACHED, 0)
            : keys.get(SyntheticKeys.CACHED),
        ofCost(SyntheticKeys.REASONING_RATIO, 0),
        ofCalls(SyntheticKeys.TOKENIZER_RATIO, 1),
        outputTokens(method));
  }

  private Prompt prompt(SyntheticMethod method) {
    if (!keys.has(SyntheticKeys.PROMPT_TOKENS) || !isCostToFollow()) {
      return new Prompt.Ratio(promptRatio(method));
    }
    keys.requireOneOf(SyntheticKeys.PROMPT_RATIO, SyntheticKeys.PROMPT_TOKENS);
    return new Prompt.Length(keys.findOrPlaceholder(SyntheticKeys.PROMPT_TOKENS));
  }

  /** A rate of tokens written has the reading in it, whatever is read. */
  private Quantity promptRatio(SyntheticMethod method) {
    if (!isCostToFollow()) {
      return keys.idle(SyntheticKeys.PROMPT_RATIO, 0);
    }
    return hosted.map(GenerationTimeResolver::readsPrompts).orElse(true)
        ? usualFor(method, SyntheticKeys.PROMPT_RATIO)
        : keys.findOr(SyntheticKeys.PROMPT_RATIO, 0);
  }

  /** Whether the cost follows from what is read and written: no hours are stated for it, and no stage pays it. */
  private boolean isCostToFollow() {
    return !isKept && hosted.filter(own -> own.has(SelfHostedKeys.GPU_HOURS)).isEmpty();
  }

  /** A quantity that says what it costs to generate, where that follows from it. */
  private Quantity ofCost(QuantityKey key, double neutral) {
    return isCostToFollow() ? keys.get(key) : keys.idle(key, neutral);
  }

  /** A quantity of calls: it says what they cost, and how much there is to judge. */
  private Quantity ofCalls(QuantityKey key, double neutral) {
    return keys.has(SyntheticKeys.JUDGE) && !isKept ? keys.get(key) : ofCost(key, neutral);
  }

  /** A quantity that says how much is kept: of calls, or of what a stage generates anyhow. */
  private Quantity ofYield(QuantityKey key, double neutral) {
    return isKept ? keys.get(key) : ofCalls(key, neutral);
  }

  private Quantity failedCallCost() {
    return isCostToFollow()
        ? keys.getWith(SyntheticKeys.FAILURE_RATE, SyntheticKeys.FAILED_CALL_COST, 1)
        : keys.idle(SyntheticKeys.FAILED_CALL_COST, 1);
  }

  /** How long samples are: who counts them, a judge, who reads whole ones, and a derived speed need to know. */
  private Quantity outputTokens(SyntheticMethod method) {
    boolean isDerived = hosted.filter(own -> own.has(SelfHostedKeys.SHAPE)).isPresent();
    boolean isCounted =
        keys.has(SourceKeys.ITEMS) || (keys.has(SyntheticKeys.PROMPT_TOKENS) && isCostToFollow());
    return isDerived || isCounted || keys.has(SyntheticKeys.JUDGE)
        ? usualFor(method, SyntheticKeys.OUTPUT_TOKENS)
        : keys.findOr(SyntheticKeys.OUTPUT_TOKENS, 1);
  }

  /** A stated value, or the usual one of the method; nothing is usual for text from a model's memory alone. */
  private Quantity usualFor(SyntheticMethod method, QuantityKey key) {
    String id = "api." + key.name() + "." + method.key();
    boolean isUsual = keys.reading().catalog().ids("defaults").contains(id);
    if (!isUsual && !keys.has(key)) {
      keys.missing(key);
      return keys.placeholder(key);
    }
    return keys.getOr(key, "defaults", id);
  }

  private static Judge judge(SectionReader keys, Quantity sampleTokens) {
    return new Judge(
        new CallsResolver(keys, JudgeKeys.CALLS, List.of(sampleTokens)).resolve(),
        keys.get(JudgeKeys.SHARE),
        keys.get(JudgeKeys.VOTES));
  }
}
