package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.formula.UtilizationFormulas;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Which share of the dense 16-bit peak a run reaches over its elapsed hours, where nobody says: a model assumption,
 * fitted on published runs.
 *
 * <pre>U = base · mixture · precision · N / (N + N0 · peak / 312e12) · spread</pre>
 *
 * @param bases of large dense models at 16 bits, of each generation [fraction]
 * @param mixture of experts over dense [factor]
 * @param eightBit 8-bit training over 16-bit [factor]
 * @param overhead N0, the parameters in whose time an A100 does what does not grow with a model [factor]
 * @param spread what one run reaches over what is usual [factor]
 * @param spreadOfOthers the same on accelerators of which no run is published [factor]
 */
public record UtilizationRule(
    Map<ChipGeneration, Quantity> bases,
    Quantity mixture,
    Quantity eightBit,
    Quantity overhead,
    Quantity spread,
    Quantity spreadOfOthers) {
  /** The table of its terms. */
  public static final String TABLE = "utilization";

  /** The number formats in which runs are published with their hours. */
  private static final Set<Precision> OF_PUBLISHED_RUNS =
      EnumSet.of(Precision.BF16, Precision.FP16, Precision.FP8);

  public UtilizationRule {
    bases = Map.copyOf(bases);
    for (ChipGeneration generation : ChipGeneration.values()) {
      requireNonNull(bases.get(generation), generation.key()).require(FRACTION, "base");
    }
    mixture.require(FACTOR, "mixture of experts");
    eightBit.require(FACTOR, "8-bit training");
    overhead.require(FACTOR, "overhead");
    spread.require(FACTOR, "spread");
    spreadOfOthers.require(FACTOR, "spread of others");
  }

  /** All of them, by the names that they have in the table: bases first, intervals last. */
  public List<Quantity> terms() {
    return Stream.concat(
            Arrays.stream(ChipGeneration.values()).map(this::base),
            Stream.of(mixture, eightBit, overhead, spread, spreadOfOthers))
        .toList();
  }

  /** The unit of a term: that of a base is a share, and all others are factors. */
  static Unit unit(String term) {
    return ChipGeneration.isKey(term) ? FRACTION : FACTOR;
  }

  /** Whether the rule says anything of a precision. */
  public static boolean isKnown(Precision precision) {
    return OF_PUBLISHED_RUNS.contains(precision);
  }

  /** The utilization [fraction of the dense 16-bit peak] of a run without the traits that the rule has factors for. */
  public Quantity base(ChipGeneration generation) {
    return bases.get(generation);
  }

  /** By what factor a run is off the rule. */
  public Quantity spread(ChipGeneration generation) {
    return generation == ChipGeneration.OTHER ? spreadOfOthers : spread;
  }

  /**
   * What a run is trained with.
   *
   * @param generation of its accelerators
   * @param peak16 their dense 16-bit peak [FLOP/s]
   * @param isMixture whether the model is a mixture of experts
   * @param isEightBit whether it is trained at 8 bits
   * @param activeParameters those used for each token [count]
   */
  public record Run(
      ChipGeneration generation,
      double peak16,
      boolean isMixture,
      boolean isEightBit,
      double activeParameters) {

    /** A run by the middle of what is believed of it. */
    public static Run of(
        ChipGeneration generation,
        Quantity peak16,
        boolean isMixture,
        boolean isEightBit,
        Quantity activeParameters) {
      return new Run(generation, peak16.median(), isMixture, isEightBit, activeParameters.median());
    }
  }

  /** The same for readers, its ends in three digits; one without a spread stays as it is. */
  public Quantity rounded(Run run) {
    Quantity exact = utilization(run);
    double low = round(exact.distribution().quantile(0.05));
    double high = round(exact.distribution().quantile(0.95));
    return low < high ? exact.withDistribution(new Distribution.LogNormal(low, high)) : exact;
  }

  private static double round(double share) {
    return new BigDecimal(share).round(new MathContext(3)).doubleValue();
  }

  /** The utilization of a run, with its interval [fraction of the dense 16-bit peak]. */
  public Quantity utilization(Run run) {
    double usual = UtilizationFormulas.realizedUtilization(
        base(run.generation()).median(),
        run.isMixture() ? mixture.median() : 1,
        run.isEightBit() ? eightBit.median() : 1,
        UtilizationFormulas.busyShare(run.activeParameters(), overhead.median(), run.peak16()),
        1);
    Quantity around = spread(run.generation());
    return new Quantity(
        TABLE + "/" + run.generation().key(),
        around.distribution().scale(usual),
        FRACTION,
        around.citation().withBasis(Citation.Basis.MODEL_ASSUMPTION));
  }
}
