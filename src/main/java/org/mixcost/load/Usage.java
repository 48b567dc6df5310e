package org.mixcost.load;

import java.util.Optional;
import org.mixcost.issue.Where;
import org.mixcost.scenario.format.JudgeKeys;
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
    boolean isLengthKnown =
        source.has(SyntheticKeys.OUTPUT_TOKENS) || source.has(SyntheticKeys.JUDGE);
    return new Usage(
        Optional.of(SyntheticKeys.CACHED).filter(source::has).map(source::where),
        isLengthKnown ? Optional.empty() : Optional.of(source.at(SyntheticKeys.OUTPUT_TOKENS)),
        source.has(SyntheticKeys.REASONING_RATIO)
            ? Optional.empty()
            : Optional.of(source.at(SyntheticKeys.REASONING_RATIO)));
  }

  /** How a judge is called: a sample is as long as it is, and all that is written is stated as one number. */
  static Usage ofJudge(SectionReader judge) {
    return new Usage(
        Optional.empty(), Optional.empty(), Optional.of(judge.at(JudgeKeys.OUTPUT_TOKENS)));
  }
}
