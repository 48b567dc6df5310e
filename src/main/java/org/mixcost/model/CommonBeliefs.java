package org.mixcost.model;

/**
 * Beliefs that all synthetic sources of a mix share.
 *
 * @param repeatDecay repeats after which most of the worth is used up [factor]
 * @param saturationRatio rewrites before they say nothing new, over that [factor]
 * @param errorExponent power of a generator's weight with which its inherited error enters [factor]
 */
record CommonBeliefs(Input repeatDecay, Input saturationRatio, Input errorExponent) {}
