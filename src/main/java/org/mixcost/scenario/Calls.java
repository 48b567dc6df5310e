package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.TOKEN_PER_MINUTE;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * Calls of a model that are all alike, one or more for each of many things: judgements, labels, scores.
 *
 * @param by who answers, and how that is paid for
 * @param promptTokens read in each besides what is known of the things themselves [token]
 * @param cachedShare share of what is read that is read from a cache [fraction]
 * @param outputTokens visible output of each [token]
 * @param reasoningRatio reasoning tokens for each token of it, billed as output [factor]
 * @param rateLimit tokens that the interface takes, prompts and output together, where it is known [tokens/minute]
 * @param accelerators of one's own that answer together, where it is known how many [count]
 */
public record Calls(
    @Inline Generator by,
    Quantity promptTokens,
    @WrittenAs("cached") Quantity cachedShare,
    Quantity outputTokens,
    Quantity reasoningRatio,
    Optional<Quantity> rateLimit,
    @WrittenAs("self_hosted.accelerators") Optional<Quantity> accelerators) {
  public Calls {
    requireNonNull(by, "by");
    if (by instanceof Generator.Rollouts) {
      throw new IllegalArgumentException("samples of a stage answer nothing");
    }
    promptTokens.require(TOKEN, "prompt tokens");
    cachedShare.require(FRACTION, "cached share");
    outputTokens.require(TOKEN, "output tokens");
    reasoningRatio.require(FACTOR, "reasoning ratio");
    rateLimit.ifPresent(limit -> limit.require(TOKEN_PER_MINUTE, "rate limit"));
    accelerators.ifPresent(count -> count.require(COUNT, "accelerators"));
  }

  /** Calls of an interface whose prompts are not cached and whose output is without reasoning. */
  public static Calls of(Generator.Api by, Quantity promptTokens, Quantity outputTokens) {
    return new Calls(
        by,
        promptTokens,
        NotIncluded.neutral("cached", 0, FRACTION),
        outputTokens,
        NotIncluded.neutral("reasoning_ratio", 0, FACTOR),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it is known how many days they take. */
  public boolean isTimed() {
    return by instanceof Generator.SelfHosted ? accelerators.isPresent() : rateLimit.isPresent();
  }
}
