package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.ChipGeneration;
import org.mixcost.catalog.Precision;
import org.mixcost.catalog.TrainingSpeed;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.Attention;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Speed.Recomputed;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.format.TrainingKeys.Counted;
import org.mixcost.scenario.format.TrainingKeys.Recomputation;

/** Resolves how fast a run goes, in whichever terms it is known, and the peak that this is held against. */
final class SpeedResolver {
  /** The keys that say a speed. */
  static final List<Key> WAYS = List.of(
      TrainingKeys.UTILIZATION,
      TrainingKeys.TOKENS_PER_SECOND,
      TrainingKeys.ACHIEVED,
      TrainingKeys.GPU_HOURS,
      TrainingKeys.SPEED);

  private final ModelSpec model;
  private final SectionReader keys;
  private final SectionReader machine;
  private final NamedAccelerator accelerator;
  private final Optional<TrainingSpeed> row;

  /**
   * A resolver of the speed of one run.
   *
   * @param model that is trained
   * @param keys that say how fast it goes
   * @param machine keys that say what it runs on; those of the training, for a stage that does not say it itself
   * @param accelerator that it runs on
   */
  SpeedResolver(
      ModelSpec model, SectionReader keys, SectionReader machine, NamedAccelerator accelerator) {
    this.model = model;
    this.keys = keys;
    this.machine = machine;
    this.accelerator = accelerator;
    this.row = keys.has(TrainingKeys.SPEED)
        ? new SpeedLookUp(keys, TrainingKeys.SPEED, "speeds")
            .find(keys.reading().catalog()::speed, accelerator.known())
        : Optional.empty();
  }

  Speed resolve() {
    if (WAYS.stream().noneMatch(keys::has) && isLeftToRules()) {
      return accelerator.known().map(this::usual).orElseGet(this::utilized);
    }
    boolean isOne = keys.requireOneOf(WAYS.toArray(Key[]::new));
    if (isOne && keys.has(TrainingKeys.TOKENS_PER_SECOND)) {
      return new Speed.TokenRate(keys.get(TrainingKeys.TOKENS_PER_SECOND));
    }
    if (isOne && keys.has(TrainingKeys.GPU_HOURS)) {
      return new Speed.ElapsedHours(keys.get(TrainingKeys.GPU_HOURS));
    }
    if (isOne && keys.has(TrainingKeys.ACHIEVED)) {
      return new Speed.Achieved(keys.get(TrainingKeys.ACHIEVED), recomputed());
    }
    return row.<Speed>map(found -> new Speed.TokenRate(found.tokensPerSecond()))
        .orElseGet(this::utilized);
  }

  private Speed utilized() {
    return new Speed.Utilized(keys.findOrPlaceholder(TrainingKeys.UTILIZATION), recomputed());
  }

  /** Whether the rule that is fitted on published runs speaks of such a run, or may speak of it once its chip is known. */
  private boolean isLeftToRules() {
    boolean mayBeKnown =
        accelerator.known().flatMap(Accelerator::peak16).isPresent() || accelerator.isRefused();
    return mayBeKnown && !machine.has(TrainingKeys.PEAK) && UtilizationRule.isKnown(precision());
  }

  private Precision precision() {
    return machine.find(TrainingKeys.PRECISION).orElse(Precision.BF16);
  }

  private Speed usual(Accelerator chip) {
    UtilizationRule rule =
        keys.reading().catalog().utilizationRule(keys.reading().asOf());
    ChipGeneration generation = ChipGeneration.of(chip.id());
    Quantity peak16 = chip.peak16().orElseThrow();
    boolean isMixture = !model.activeParameters().equals(model.parameters());
    boolean isEightBit = precision() == Precision.FP8;
    keys.reading()
        .filledIn(
            keys.at(TrainingKeys.UTILIZATION),
            rule.rounded(UtilizationRule.Run.of(
                generation, peak16, isMixture, isEightBit, model.activeParameters())));
    return new Speed.Usual(
        peak16,
        rule.base(generation),
        Optional.of(rule.mixture()).filter(any -> isMixture),
        Optional.of(rule.eightBit()).filter(any -> isEightBit),
        rule.overhead(),
        rule.spread(generation));
  }

  /** The dense peak of one accelerator, which only a share of it cannot do without. */
  Optional<Quantity> peak(Speed speed) {
    if (speed instanceof Speed.Usual) {
      return Optional.empty();
    }
    boolean isNeeded = speed instanceof Speed.Utilized;
    if (isNeeded
        && accelerator.known().isEmpty()
        && !machine.has(TrainingKeys.PEAK)
        && !machine.has(TrainingKeys.ACCELERATOR)) {
      machine.error(
          "missing-key", machine.where(), machine.path() + " needs one of accelerator, peak", "");
    }
    Optional<Quantity> peak = machine
        .find(TrainingKeys.PEAK)
        .map(stated -> PeakCheck.question(stated, accelerator.known(), machine))
        .or(() -> accelerator.known().flatMap(chip -> catalogPeak(chip, isNeeded)));
    if (accelerator.isRefused() && peak.isEmpty()) {
      machine.find(TrainingKeys.PRECISION);
    }
    return peak.or(
        () -> Optional.of(machine.placeholder(TrainingKeys.PEAK)).filter(any -> isNeeded));
  }

  /** The peak at the precision that is stated, that the speed was measured at, or of 16 bits. */
  private Optional<Quantity> catalogPeak(Accelerator chip, boolean isNeeded) {
    Optional<Precision> stated = machine.find(TrainingKeys.PRECISION);
    Optional<Precision> precision = stated.or(() -> row.flatMap(TrainingSpeed::precision));
    Optional<Quantity> peak = precision.map(chip::peak).orElseGet(chip::peak16);
    if (peak.isEmpty() && (isNeeded || stated.isPresent())) {
      machine.error(
          "unknown-peak",
          machine.where(stated.isPresent() ? TrainingKeys.PRECISION : TrainingKeys.ACCELERATOR),
          "the catalog has no " + stated.map(Precision::key).orElse("16-bit") + " peak of "
              + chip.id(),
          "known: " + String.join(", ", chip.precisions()) + "; or write training.peak");
    }
    return peak;
  }

  /** What the speed counts besides the operations of the model: without recomputation, there are no others. */
  private Recomputed recomputed() {
    if (!keys.hasKey(TrainingKeys.UTILIZATION_OF)) {
      return new Recomputed.Nothing();
    }
    if (keys.says(TrainingKeys.UTILIZATION_OF, Counted.HARDWARE_FLOP)
        && !keys.has(TrainingKeys.RECOMPUTATION)) {
      keys.leaveUnread(
          TrainingKeys.UTILIZATION_OF,
          "name what is recomputed, recomputation: selective or full; leave it out if nothing is");
      return new Recomputed.Nothing();
    }
    boolean isHardware = keys.find(TrainingKeys.UTILIZATION_OF)
        .filter(Counted.HARDWARE_FLOP::equals)
        .isPresent();
    return isHardware
        ? counted(keys.find(TrainingKeys.RECOMPUTATION).orElse(Recomputation.FULL))
        : new Recomputed.Nothing();
  }

  private Recomputed counted(Recomputation recomputation) {
    return switch (recomputation) {
      case FULL -> new Recomputed.Full();
      case SELECTIVE -> selective();
    };
  }

  private Recomputed selective() {
    Optional<Attention> attention = model.attention();
    if (attention.isEmpty()) {
      keys.error(
          "missing-key",
          keys.where(TrainingKeys.RECOMPUTATION),
          "selective recomputation needs the shape of attention",
          "add model.attention");
    }
    return attention
        .<Recomputed>map(
            shape -> new Recomputed.Selective(shape.sequence(), shape.heads(), shape.headDim()))
        .orElseGet(Recomputed.Nothing::new);
  }
}
