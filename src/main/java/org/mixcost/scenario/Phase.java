package org.mixcost.scenario;

import java.util.List;

/**
 * A part of a project that takes its time, and what it comes after where a planner does not say.
 *
 * <p>What comes after nothing begins with the project.
 */
public enum Phase {
  /** All sources, side by side. */
  DATA("data"),
  /** Runs before the final one. */
  DEVELOPMENT("development runs"),
  /** The final run, and the generations before it. */
  TRAINING("training", DATA, DEVELOPMENT),
  POST_TRAINING("post-training", TRAINING),
  /** Further stages of training, one after the other. */
  STAGES("stages", POST_TRAINING),
  EVALUATION("evaluation", STAGES),
  /** Free lines. */
  OTHER("other costs");

  private final String words;
  private final List<Phase> before;

  Phase(String words, Phase... before) {
    this.words = words;
    this.before = List.of(before);
  }

  /** For readers. */
  public String words() {
    return words;
  }

  /** What usually ends before it begins. */
  public List<Phase> before() {
    return before;
  }
}
