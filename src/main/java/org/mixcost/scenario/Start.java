package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a run starts from. */
public sealed interface Start {

  /** Weights at random, all of which are trained. */
  record Scratch() implements Start {}

  /**
   * A trained model, of which a law fitted on runs from scratch says nothing.
   *
   * @param adapter what is trained of it, where it is not the whole model
   */
  record Continued(@WrittenAs("/training.adapter") Optional<Adapter> adapter) implements Start {
    public Continued {
      requireNonNull(adapter, "adapter");
    }
  }

  /** What is trained on a frozen model, if it is not the whole model that is. */
  default Optional<Adapter> trainedAdapter() {
    return this instanceof Continued continued ? continued.adapter() : Optional.empty();
  }
}
