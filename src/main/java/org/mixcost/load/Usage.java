package org.mixcost.load;

import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.issue.Where;
import org.mixcost.scenario.format.SourceKeys;
import org.mixcost.scenario.format.SyntheticKeys;

/**
 * What a scenario says of how a model is called, as far as its prices depend on it.
 *
 * @param cached where it is written what share of the prompts is read from a cache, if it is
 * @param promptLength the key that would tell how long a prompt is, if it is not known
 * @param reasoning the key that would tell how much the model reasons, if it is not known
 */
record Usage(Optional<Where> cached, Optional<String> promptLength, Optional<String> reasoning) {

  /** How the generator of a source is called. */
  static Usage ofGenerator(SectionReader source) {
    boolean isLengthKnown = Stream.of(
            SyntheticKeys.OUTPUT_TOKENS,
            SyntheticKeys.PROMPT_TOKENS,
            SourceKeys.ITEMS,
            SyntheticKeys.JUDGE)
        .anyMatch(source::has);
    return new Usage(
        cached(source),
        isLengthKnown ? Optional.empty() : Optional.of(source.at(SyntheticKeys.OUTPUT_TOKENS)),
        reasoning(source));
  }

  /** How a model is called whose calls are as long as they say. */
  static Usage ofCalls(SectionReader calls) {
    return new Usage(cached(calls), Optional.empty(), reasoning(calls));
  }

  private static Optional<Where> cached(SectionReader keys) {
    return Optional.of(SyntheticKeys.CACHED).filter(keys::has).map(keys::where);
  }

  private static Optional<String> reasoning(SectionReader keys) {
    return keys.has(SyntheticKeys.REASONING_RATIO)
        ? Optional.empty()
        : Optional.of(keys.at(SyntheticKeys.REASONING_RATIO));
  }
}
