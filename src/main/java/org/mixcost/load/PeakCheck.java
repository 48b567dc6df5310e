package org.mixcost.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.KnownRange;
import org.mixcost.catalog.Precision;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.format.Plausible;
import org.mixcost.scenario.format.TrainingKeys;

/** Questions peaks that were written and are no accelerator's, or not the one's that is named beside them. */
final class PeakCheck {
  /** Data sheets round, and some chips are clocked a little higher. */
  private static final double ROUNDING = 1.02;

  /** The T of TFLOP/s. */
  private static final List<Double> SLIPS = List.of(1e12, 1e3);

  private PeakCheck() {}

  /** A stated peak, questioned. */
  static Quantity question(Quantity peak, Optional<Accelerator> accelerator, SectionReader keys) {
    if (!LeafReader.areReadable(peak)) {
      return peak;
    }
    Optional<Quantity> dense = accelerator.flatMap(Accelerator::peak16);
    KnownRange known = keys.reading().catalog().peakRange();
    Plausible usual = Plausible.around(known, SLIPS);
    if (usual.questions(peak.distribution())) {
      String range = "usual is " + peak.unit().text(known.low(), known.high());
      String help = Plausibility.help(peak, usual);
      Plausibility.warn(
          peak, range, help, keys.where(TrainingKeys.PEAK), keys.reading().issues());
    } else if (dense.isPresent() && peak.timesOf(dense.get()) > ROUNDING) {
      Accelerator named = accelerator.orElseThrow();
      String above =
          "above the dense 16-bit peak of " + named.id() + ", " + dense.get().text();
      Plausibility.warn(
          peak,
          above,
          help(peak, named),
          keys.where(TrainingKeys.PEAK),
          keys.reading().issues());
    }
    return peak;
  }

  private static String help(Quantity peak, Accelerator named) {
    return Arrays.stream(Precision.values())
        .filter(precision ->
            named.peak(precision).filter(other -> isAbout(peak, other)).isPresent())
        .findFirst()
        .map(precision -> "with sparsity? or is it the peak of " + precision.key()
            + ", which is written precision: " + precision.key())
        .orElse("with sparsity, or of several accelerators?");
  }

  private static boolean isAbout(Quantity peak, Quantity other) {
    double times = peak.timesOf(other);
    return times > 2 - ROUNDING && times < ROUNDING;
  }
}
