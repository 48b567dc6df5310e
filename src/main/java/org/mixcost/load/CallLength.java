package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.SyntheticSource.Prompt;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/**
 * What says how long a call is.
 *
 * @param output visible output [token]
 * @param reasoningRatio reasoning tokens for each token of it [factor]
 * @param read what it reads, part by part [token]
 * @param promptRatio what it reads for each token of its output, where it is known so [factor]
 */
record CallLength(
    Quantity output, Quantity reasoningRatio, List<Quantity> read, Optional<Quantity> promptRatio) {

  /** That of a generator. */
  static CallLength of(TokenShape shape) {
    if (shape.prompt() instanceof Prompt.Ratio stated) {
      return of(shape, List.of(), Optional.of(stated.promptRatio()));
    }
    if (shape.prompt() instanceof Prompt.Length length) {
      return of(shape, List.of(length.promptTokens()), Optional.empty());
    }
    throw new AssertionError(shape.prompt());
  }

  private static CallLength of(
      TokenShape shape, List<Quantity> read, Optional<Quantity> promptRatio) {
    return new CallLength(shape.outputTokens(), shape.reasoningRatio(), read, promptRatio);
  }

  /** Whether all of it could be read. */
  boolean isReadable() {
    List<Quantity> all = new ArrayList<>(read);
    all.addAll(List.of(output, reasoningRatio));
    promptRatio.ifPresent(all::add);
    return LeafReader.areReadable(all);
  }
}
