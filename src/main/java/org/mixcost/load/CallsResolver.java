package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Calls;
import org.mixcost.scenario.format.CallKeys;
import org.mixcost.scenario.format.GeneratorKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.SyntheticKeys;

/** Resolves calls of a model that are all alike: over an interface, or on accelerators of one's own. */
final class CallsResolver {
  private final SectionReader keys;
  private final CallKeys format;
  private final List<Quantity> besides;

  /**
   * A resolver of the model of a section.
   *
   * @param format the keys by which it says how long a call is
   * @param besides what each call reads besides its instructions
   */
  CallsResolver(SectionReader keys, CallKeys format, List<Quantity> besides) {
    this.keys = keys;
    this.format = format;
    this.besides = besides;
  }

  Calls resolve() {
    return keys.has(CallKeys.SELF_HOSTED) ? hosted() : called();
  }

  private Calls called() {
    return new Calls(
        new GeneratorPriceResolver(keys, Usage.ofCalls(keys)).resolve(),
        keys.get(format.promptTokens()),
        keys.get(SyntheticKeys.CACHED),
        outputTokens(),
        keys.get(SyntheticKeys.REASONING_RATIO),
        keys.find(format.rateLimit()),
        Optional.empty());
  }

  private Calls hosted() {
    if (keys.has(GeneratorKeys.MODEL)) {
      keys.requireOneOf(GeneratorKeys.MODEL, CallKeys.SELF_HOSTED);
    }
    SelfHostedResolver own = new SelfHostedResolver(keys.get(CallKeys.SELF_HOSTED));
    Quantity promptTokens = keys.get(format.promptTokens());
    Quantity outputTokens = outputTokens();
    Quantity reasoningRatio = keys.get(SyntheticKeys.REASONING_RATIO);
    List<Quantity> read = new ArrayList<>(besides);
    read.add(promptTokens);
    return new Calls(
        own.resolve(new CallLength(outputTokens, reasoningRatio, read, Optional.empty())),
        promptTokens,
        keys.idle(SyntheticKeys.CACHED, 0),
        outputTokens,
        reasoningRatio,
        Optional.empty(),
        own.accelerators());
  }

  /** Needed wherever a model is called, also where a section may do without one. */
  private Quantity outputTokens() {
    QuantityKey key = format.outputTokens();
    if (!key.isRequired() && !keys.has(key)) {
      keys.missing(key);
      return keys.placeholder(key);
    }
    return keys.get(key);
  }
}
