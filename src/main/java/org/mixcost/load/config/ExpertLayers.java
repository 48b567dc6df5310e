package org.mixcost.load.config;

import java.util.HashSet;
import java.util.Set;

/**
 * Which layers have experts, where not all do.
 *
 * @param step of which every last one has
 * @param dense those that have none
 */
record ExpertLayers(int step, Set<Integer> dense) {

  static ExpertLayers of(ConfigMap config, boolean areSome) {
    Set<Integer> dense = new HashSet<>();
    if (areSome) {
      config.wholes("mlp_only_layers").forEach(dense::add);
    }
    return new ExpertLayers(areSome ? config.find("decoder_sparse_step").orElse(1) : 1, dense);
  }

  /** Whether a layer has, counted from 0. */
  boolean has(int layer) {
    return !dense.contains(layer) && (layer + 1) % step == 0;
  }
}
