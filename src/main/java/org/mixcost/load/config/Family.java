package org.mixcost.load.config;

import org.mixcost.scenario.shape.TransformerShape;

/** Architectures that say what they are in the same keys. */
interface Family {

  /** The shape that a config states; whatever is wrong with it is added to its issues. */
  TransformerShape read(ConfigMap config);
}
