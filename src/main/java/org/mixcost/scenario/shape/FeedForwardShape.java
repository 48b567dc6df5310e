package org.mixcost.scenario.shape;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The feed-forward block of a layer. */
public sealed interface FeedForwardShape {

  /**
   * One block that every token uses.
   *
   * @param width of its middle
   * @param isGated whether a third matrix gates it
   * @param isBiased whether its projections have a bias
   */
  record Dense(int width, boolean isGated, boolean isBiased) implements FeedForwardShape {}

  /**
   * Experts, of which a router picks a few for each token.
   *
   * @param count of experts that are picked from
   * @param used for each token
   * @param expert one of them
   * @param shared experts that every token uses besides
   * @param isRouterBiased whether the router has a bias for each expert
   */
  record Experts(int count, int used, Dense expert, Optional<Shared> shared, boolean isRouterBiased)
      implements FeedForwardShape {
    public Experts {
      requireNonNull(expert, "expert");
      requireNonNull(shared, "shared");
    }
  }

  /**
   * Experts that every token uses.
   *
   * @param count of them
   * @param width of the middle of one
   * @param hasGate whether a learned weight scales what they give
   */
  record Shared(int count, int width, boolean hasGate) {}
}
