package org.mixcost.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.Generator.Billing;
import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Judge;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.SyntheticSource.Failures;
import org.mixcost.scenario.SyntheticSource.Method;
import org.mixcost.scenario.SyntheticSource.Pace;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.SyntheticSource.Yield;

/** Resolves one source under {@code data.synthetic}. */
final class SyntheticDataResolver {
  private final String name;
  private final SectionReader keys;
  private final Optional<SectionReader> hosted;
  private final List<String> realSources;

  /**
   * A resolver of one source.
   *
   * @param realSources the names that a seed may have
   */
  SyntheticDataResolver(SectionReader.NamedSection source, List<String> realSources) {
    this.name = source.name();
    this.keys = source.section();
    this.hosted = keys.findSection("self_hosted");
    this.realSources = realSources;
  }

  SyntheticSource resolve() {
    Method method = Method.valueOf(keys.word("method", "rephrase").toUpperCase(Locale.ROOT));
    TokenShape tokens = tokenShape(method);
    Written written = written(tokens);
    Optional<Judged> judged = keys.findSection("judge").map(SyntheticDataResolver::judged);
    return new SyntheticSource(
        name,
        SourceResolver.amount(keys),
        method,
        seed(),
        written.by(),
        tokens,
        new Yield(
            keys.quantity("acceptance"),
            keys.quantity("dedup_survival"),
            keys.quantity("decontamination_loss")),
        new Failures(
            keys.quantity("failure_rate"),
            keys.quantityWith("failure_rate", "failed_call_cost", 1)),
        judged.map(Judged::by),
        new Pace(written.accelerators(), written.rateLimit(), judged.flatMap(Judged::rateLimit)),
        keys.whole("rounds").orElse(1),
        keys.quantity("development"),
        keys.quantity("epochs"),
        keys.find("processing"),
        SourceResolver.holding(keys));
  }

  private Optional<String> seed() {
    String seed = keys.text("seed");
    if (!seed.isEmpty() && !realSources.contains(seed)) {
      keys.error(
          "unknown-seed",
          keys.where("seed"),
          "no real source '" + seed + "'" + Suggestion.didYouMean(seed, realSources),
          realSources.isEmpty()
              ? "add it under data.real"
              : "real sources: " + String.join(", ", realSources));
    }
    return Optional.of(seed).filter(text -> !text.isEmpty());
  }

  private Written written(TokenShape tokens) {
    if (keys.requireOneOf("generator", "self_hosted") && keys.has("self_hosted")) {
      return selfHosted(keys.section("self_hosted"), tokens);
    }
    SectionReader called = keys.sectionOrEmpty("generator");
    return new Written(
        new GeneratorPriceResolver(called, Usage.ofGenerator(keys)).resolve(),
        Optional.empty(),
        called.find("rate_limit"));
  }

  private static Written selfHosted(SectionReader own, TokenShape tokens) {
    GpuPriceResolver prices = new GpuPriceResolver(own);
    Optional<Accelerator> accelerator = prices.accelerator();
    GpuPrice price = prices.resolve(accelerator);
    Throughput throughput = new ThroughputResolver(own, accelerator, tokens).resolve();
    Optional<Quantity> accelerators = own.find("accelerators");
    Generator by = new Generator.SelfHosted(
        own.text("model"), price, throughput, efficiency(own), billing(own, accelerators));
    return new Written(by, accelerators, Optional.empty());
  }

  /** A speed that is derived from the shape has the pipeline in it already. */
  private static Quantity efficiency(SectionReader own) {
    return own.has("shape") && !own.has("efficiency")
        ? own.neutral("efficiency", 1)
        : own.quantity("efficiency");
  }

  private static Optional<Billing> billing(SectionReader own, Optional<Quantity> accelerators) {
    Optional<Quantity> increment = own.find("billing_increment");
    if (accelerators.isEmpty() && increment.isPresent()) {
      own.missing("accelerators");
    }
    return accelerators.flatMap(count -> increment.map(hours -> new Billing(count, hours)));
  }

  /** A generator, and what says how fast it is. */
  private record Written(
      Generator by, Optional<Quantity> accelerators, Optional<Quantity> rateLimit) {}

  /** A judge, and what says how fast it is. */
  private record Judged(Judge by, Optional<Quantity> rateLimit) {}

  private TokenShape tokenShape(Method method) {
    return new TokenShape(
        readsPrompts()
            ? usualFor(method, "prompt_ratio")
            : keys.find("prompt_ratio").orElseGet(() -> keys.neutral("prompt_ratio", 0)),
        hosted.isPresent() ? keys.idle("cached", 0) : keys.quantity("cached"),
        keys.quantity("reasoning_ratio"),
        keys.quantity("tokenizer_ratio"),
        outputTokens(method));
  }

  /** Only a judge, who reads whole samples, or a derived speed needs to know how long they are. */
  private Quantity outputTokens(Method method) {
    boolean isDerived = hosted.filter(own -> own.has("shape")).isPresent();
    return isDerived || keys.has("judge")
        ? usualFor(method, "output_tokens")
        : keys.find("output_tokens").orElseGet(() -> keys.neutral("output_tokens", 1));
  }

  /** A rate of tokens written has the reading in it, whatever is read. */
  private boolean readsPrompts() {
    return hosted
        .map(own -> own.has("shape")
            || own.has("prompt_tokens_per_second")
            || own.word("counts", "output").equals("total"))
        .orElse(true);
  }

  /** A stated value, or the usual one of the method; nothing is usual for text from a model's memory alone. */
  private Quantity usualFor(Method method, String key) {
    String id = "api." + key + "." + method.key();
    boolean isUsual = keys.reading().catalog().ids("defaults").contains(id);
    if (!isUsual && !keys.has(key)) {
      keys.missing(key);
      return keys.placeholder(key);
    }
    return keys.quantityOr(key, "defaults", id);
  }

  private static Judged judged(SectionReader keys) {
    Judge by = new Judge(
        new GeneratorPriceResolver(keys, Usage.ofJudge(keys)).resolve(),
        keys.quantity("share"),
        keys.quantity("votes"),
        keys.quantity("prompt_tokens"),
        keys.quantity("output_tokens"));
    return new Judged(by, keys.find("rate_limit"));
  }
}
