package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;

/**
 * All text that is written from one real source, by however many synthetic ones: the more of it there is, the less of it
 * is new.
 *
 * @param written all of it
 * @param fresh what is new in it
 */
record SeedTextPart(Line written, Line fresh) {

  /**
   * The text of a seed.
   *
   * @param seed name of the real source
   * @param seedTokens its tokens
   * @param tokens of each source that is written from it
   */
  static SeedTextPart of(
      String seed, Line seedTokens, List<Line> tokens, CommonBeliefs common, Lines lines) {
    String id = "data." + seed;
    Line written = lines.step(
        id + ".rewritten", seed + ": all text written from it", Unit.TOKEN, Derivation.sum(tokens));
    Line saturation = lines.step(
        id + ".saturation",
        seed + ": rewrites that say something",
        Unit.FACTOR,
        SyntheticTextFormulas.SATURATION,
        common.saturationRatio(),
        common.repeatDecay());
    Line fresh = lines.step(
        id + ".fresh_rewrites",
        seed + ": what is new in all that text",
        Unit.TOKEN,
        SyntheticTextFormulas.GROUNDED_UNIQUE_TOKENS,
        written,
        seedTokens,
        saturation);
    return new SeedTextPart(written, fresh);
  }
}
