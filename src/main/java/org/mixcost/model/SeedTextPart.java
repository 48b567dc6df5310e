package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;

/**
 * All text that is written from one real source, by however many synthetic ones: the more of it there is, the less of it
 * is new.
 */
final class SeedTextPart {
  private final Line seedTokens;
  private final Input repeatDecay;
  private final Input saturationRatio;
  private final Sum written;
  private final Line saturation;
  private final Line fresh;

  /**
   * The text of a seed.
   *
   * @param seed name of the real source
   * @param tokens of each source that is written from it
   */
  SeedTextPart(String seed, List<Line> tokens, CommonBeliefs common, Lines lines) {
    String id = "data." + seed;
    seedTokens = lines.get(id + ".tokens");
    repeatDecay = common.repeatDecay();
    saturationRatio = common.saturationRatio();
    written = lines.sum(
        lines.step(id + ".rewritten", seed + ": all text written from it", Unit.TOKEN), tokens);
    saturation =
        lines.step(id + ".saturation", seed + ": rewrites that say something", Unit.FACTOR);
    fresh = lines.step(id + ".fresh_rewrites", seed + ": what is new in all that text", Unit.TOKEN);
    lines.derive(saturation, SyntheticTextFormulas.SATURATION, saturationRatio, repeatDecay);
    lines.derive(
        fresh,
        SyntheticTextFormulas.GROUNDED_UNIQUE_TOKENS,
        written.line(),
        seedTokens,
        saturation);
  }

  /** The line of all that is written from the seed. */
  Line written() {
    return written.line();
  }

  /** The line of what is new in it. */
  Line fresh() {
    return fresh;
  }

  /** Writes both; the tokens of all sources must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    written.write(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double most = bill.put(
          saturation,
          SyntheticTextFormulas.saturation(draw.get(saturationRatio), draw.get(repeatDecay)));
      bill.put(
          fresh,
          SyntheticTextFormulas.groundedUniqueTokens(
              bill.get(written.line()), bill.get(seedTokens), most));
    }
  }
}
