package org.mixcost.model;

import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;

/**
 * Beliefs that all sources of a mix share.
 *
 * @param repeatDecay repeats after which most of the worth is used up [factor]
 * @param saturationRatio rewrites before they say nothing new, over that [factor]
 * @param errorExponent power of a generator's weight with which its inherited error enters [factor]
 */
record CommonBeliefs(Term repeatDecay, Term saturationRatio, Term errorExponent) {

  static CommonBeliefs of(QualityPlan plan, DataMix mix, Lines lines) {
    boolean hasSynthetic = !mix.synthetic().isEmpty();
    return new CommonBeliefs(
        lines.read(plan.repeatDecay()),
        lines.read(mix.hasSeeds() ? plan.mixing().saturationRatio() : Neutral.ONE),
        lines.read(hasSynthetic ? plan.mixing().errorExponent() : Neutral.ONE));
  }
}
