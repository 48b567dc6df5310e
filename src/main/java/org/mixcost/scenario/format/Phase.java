package org.mixcost.scenario.format;

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
  TRAINING("training"),
  POST_TRAINING("post-training"),
  /** Further stages of training, one after the other. */
  STAGES("stages"),
  EVALUATION("evaluation"),
  /** Free lines. */
  OTHER("other costs");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /** For readers. */
  public String words() {
    return words;
  }

  /** What usually ends before it begins. */
  public List<Phase> before() {
    return switch (this) {
      case DATA, DEVELOPMENT, OTHER -> List.of();
      case TRAINING -> List.of(DATA, DEVELOPMENT);
      case POST_TRAINING -> List.of(TRAINING);
      case STAGES -> List.of(POST_TRAINING);
      case EVALUATION -> List.of(STAGES);
    };
  }
}
