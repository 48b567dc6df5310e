package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.flag;

/** The keys of {@code training} that say what the run starts from: a model at random, if they say nothing. */
public final class StartKeys {
  public static final ValueKey<Boolean> CONTINUES = flag(
      "continues",
      "true if the run starts from a trained model; no loss is predicted then, as the laws are of runs from scratch");

  private StartKeys() {}
}
