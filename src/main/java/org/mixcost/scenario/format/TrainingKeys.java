package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;
import static org.mixcost.scenario.format.Keys.whole;
import static org.mixcost.scenario.format.Keys.word;

import java.util.List;
import org.mixcost.catalog.Precision;
import org.mixcost.catalog.Rental;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.quantity.Unit;

/** The keys of {@code training}. */
public final class TrainingKeys {
  static final int MOST_ACCELERATORS_IN_A_NODE = 1024;

  /** Which operations a utilization counts. */
  public enum Counted {
    MODEL_FLOP,
    HARDWARE_FLOP
  }

  /** Which activations are computed again. */
  public enum Recomputation {
    SELECTIVE,
    FULL
  }

  public static final ValueKey<String> ACCELERATOR = id(
          "accelerator", "accelerators", "accelerator, which gives peak, memory and power")
      .called("hardware")
      .about(Aspect.SPEED);

  public static final QuantityKey PEAK = quantity(
      "peak",
      POSITIVE,
      Unit.FLOP_PER_SECOND,
      "dense peak of one accelerator, instead of the catalog's");

  public static final ValueKey<Precision> PRECISION = word(
          "precision",
          Precision.class,
          "number format whose dense peak is looked up, unless peak is given; 16-bit if missing")
      .about(Aspect.SPEED);

  public static final QuantityKey ACCELERATORS = quantity(
          "accelerators", POSITIVE, Unit.COUNT, "how many work at once")
      .plausible(1, 1e7)
      .notIncluded("training days")
      .about(Aspect.SPEED);

  public static final QuantityKey BILLING_INCREMENT = quantity(
          "billing_increment",
          POSITIVE,
          Unit.HOUR,
          "least time that the seller bills, of all accelerators together; goes with accelerators")
      .plausible(0.0002, 8760)
      .about(Aspect.PRICE);

  public static final ValueKey<Integer> NODE_ACCELERATORS = whole(
          "node_accelerators",
          1,
          MOST_ACCELERATORS_IN_A_NODE,
          "accelerators in a node; goes with a price per node-hour")
      .about(Aspect.PRICE);

  public static final QuantityKey UTILIZATION = quantity(
          "utilization",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "realised share of the dense peak, 6ND over peak times time; that of published runs if no speed is stated")
      .plausible(0.01, 1, 100)
      .about(Aspect.SPEED);

  public static final QuantityKey TOKENS_PER_SECOND = quantity(
          "tokens_per_second",
          POSITIVE,
          Unit.TOKEN_PER_SECOND,
          "tokens that one accelerator trains on in a second, measured or published; instead of a utilization")
      .plausible(0.1, 1e7, 1e3);

  public static final QuantityKey ACHIEVED = quantity(
          "achieved",
          POSITIVE,
          Unit.FLOP_PER_SECOND,
          "operations that one accelerator does in a second; instead of a utilization")
      .plausible(1e11, 1e16, 1e12);

  public static final QuantityKey GPU_HOURS = quantity(
          "gpu_hours",
          POSITIVE,
          Unit.GPU_HOUR,
          "accelerator hours of the whole run as they elapse, whatever is lost in them; instead of a utilization")
      .plausible(1, 1e10, 1e6)
      .about(Aspect.SPEED);

  public static final ValueKey<String> SPEED = id(
          "speed", "speeds", "measured speed to look up in the catalog, instead of a utilization")
      .about(Aspect.SPEED);

  public static final ValueKey<Counted> UTILIZATION_OF = word(
          "utilization_of",
          Counted.class,
          "whether the utilization counts the model's operations (MFU) or also recomputed ones (HFU), which goes with recomputation; the former if missing")
      .or(Counted.MODEL_FLOP)
      .about(Aspect.SPEED);

  public static final ValueKey<Recomputation> RECOMPUTATION = word(
          "recomputation",
          Recomputation.class,
          "activations computed again, which a utilization of hardware_flop counts; none if missing")
      .about(Aspect.SPEED);

  public static final QuantityKey GOODPUT = quantity(
          "goodput",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of elapsed time that advances the run; leave out if utilization is of elapsed hours")
      .plausible(0.1, 1, 100)
      .neutral(1)
      .notIncluded("time lost beyond the stated speed")
      .about(Aspect.SPEED);

  public static final QuantityKey RESTARTS = quantity(
          "restarts", POSITIVE, Unit.FACTOR, "hours with failures and restarts over hours without")
      .plausible(1, 10)
      .neutral(1)
      .about(Aspect.SPEED);

  public static final SectionKey FAILURES = section(
          "failures",
          FailuresKeys.SECTION,
          "failures from which the goodput follows, instead of stating it; needs accelerators")
      .about(Aspect.SPEED);

  public static final SectionKey INTERRUPTION = section(
          "interruption",
          InterruptionKeys.SECTION,
          "how often spot accelerators are taken back, with rental: spot or a price; instead of goodput")
      .about(Aspect.SPEED);

  public static final QuantityKey PRICE = quantity(
          "price",
          NOT_NEGATIVE,
          List.of(Unit.USD_PER_GPU_HOUR, Unit.USD_PER_NODE_HOUR),
          "rental price of one accelerator, or of a node if node_accelerators is given")
      .called("accelerator price");

  public static final ValueKey<String> BASIS = text(
          "basis", "basis of a price that is given, in words, such as 3-year reserved")
      .about(Aspect.PRICE);

  public static final ValueKey<RentalBasis> RENTAL = word(
          "rental", RentalBasis.class, "rental basis to look up in the catalog, instead of a price")
      .about(Aspect.PRICE);

  public static final ValueKey<String> VENDOR = text(
          "vendor",
          "vendor whose rental price is looked up, with rental; the spread of all if missing")
      .about(Aspect.PRICE);

  public static final ValueKey<String> SEGMENT = word(
          "segment",
          Rental.segments(),
          "kind of sellers whose rental prices are looked up, with rental; all kinds, with a warning, if missing")
      .about(Aspect.PRICE);

  public static final SectionKey RESERVED = section(
          "reserved",
          ReservedKeys.SECTION,
          "hours that are paid whether used or not; goes with a price, or with a rental that is reserved or committed")
      .about(Aspect.PRICE);

  public static final SectionKey OWNED = section(
          "owned", OwnedKeys.SECTION, "accelerators that are bought and run, instead of a price")
      .called("own accelerators")
      .about(Aspect.PRICE);

  public static final QuantityKey DEVELOPMENT = quantity(
          "development",
          AT_LEAST_ONE,
          Unit.FACTOR,
          "all runs over the final one, pilots and failures included")
      .plausible(1, 100)
      .neutral(1)
      .notIncluded("runs before the final one");

  public static final QuantityKey POST_TRAINING = quantity(
          "post_training", NOT_NEGATIVE, Unit.FRACTION, "post-training compute over the final run")
      .plausible(0, 10, 100)
      .neutral(0)
      .notIncluded("post-training");

  public static final QuantityKey DEADLINE = quantity(
          "deadline",
          POSITIVE,
          Unit.DAY,
          "the run alone must end within this; a warning tells when it does not")
      .plausible(0.04, 3650);

  public static final QuantityKey FLOP_PER_PARAMETER_TOKEN = quantity(
          "flop_per_parameter_token",
          POSITIVE,
          Unit.FACTOR,
          "training FLOP for each active parameter and token")
      .plausible(1, 24)
      .orCatalog("defaults", "training.flop_per_parameter_token");

  public static final Section SECTION = Section.of(
      "How the model is trained and what an accelerator hour costs",
      ACCELERATOR,
      PEAK,
      PRECISION,
      ACCELERATORS,
      NODE_ACCELERATORS,
      BILLING_INCREMENT,
      UTILIZATION,
      TOKENS_PER_SECOND,
      ACHIEVED,
      GPU_HOURS,
      SPEED,
      UTILIZATION_OF,
      RECOMPUTATION,
      GOODPUT,
      RESTARTS,
      FAILURES,
      INTERRUPTION,
      PRICE,
      BASIS,
      RENTAL,
      VENDOR,
      SEGMENT,
      RESERVED,
      OWNED,
      DEVELOPMENT,
      POST_TRAINING,
      DEADLINE,
      FLOP_PER_PARAMETER_TOKEN);

  private TrainingKeys() {}
}
