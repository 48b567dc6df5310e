package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.section;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a model whose calls are all alike, in the map of who asks it.
 *
 * @param promptTokens what each call reads besides what it is about
 * @param outputTokens of each
 * @param rateLimit of the interface
 */
public record CallKeys(QuantityKey promptTokens, QuantityKey outputTokens, QuantityKey rateLimit) {
  public static final SectionKey SELF_HOSTED = section(
          "self_hosted",
          SelfHostedKeys.OF_CALLS,
          "the model on own accelerators; instead of model, provider and prices")
      .called("self-hosting");

  /** All of them. */
  List<Key> all() {
    List<Key> all = new ArrayList<>(GeneratorKeys.OF_PRICES);
    all.addAll(List.of(
        SELF_HOSTED,
        promptTokens,
        SyntheticKeys.CACHED,
        outputTokens,
        SyntheticKeys.REASONING_RATIO,
        rateLimit));
    return all;
  }
}
