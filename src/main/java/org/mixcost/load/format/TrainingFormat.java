package org.mixcost.load.format;

import static org.mixcost.load.format.Key.flag;
import static org.mixcost.load.format.Key.id;
import static org.mixcost.load.format.Key.quantity;
import static org.mixcost.load.format.Key.section;
import static org.mixcost.load.format.Key.text;
import static org.mixcost.load.format.Key.whole;
import static org.mixcost.load.format.Key.word;
import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;

import java.util.List;
import org.mixcost.catalog.Precision;
import org.mixcost.catalog.Rental;
import org.mixcost.quantity.Unit;

/** What is trained, and how: {@code model}, {@code training} and {@code energy}. */
final class TrainingFormat {

  private TrainingFormat() {}

  static final int MOST_LAYERS = 1000;

  static final int MOST_HEADS = 4096;

  static final int MOST_ACCELERATORS_IN_A_NODE = 1024;

  static final Section ATTENTION = Section.of(
      "The shape of attention, whose operations 6ND leaves out",
      whole("layers", 1, MOST_LAYERS, "transformer layers").required(),
      whole("heads", 1, MOST_HEADS, "heads of queries").required(),
      whole("head_dim", 1, MOST_HEADS, "size of a head").required(),
      quantity("sequence", POSITIVE, Unit.TOKEN, "length of a sequence")
          .plausible(16, 1e8, 1e3)
          .required(),
      flag("causal", "whether only what a causal mask leaves is counted, half of it"));

  static final Section MODEL = Section.of(
      "What is trained",
      quantity("parameters", POSITIVE, Unit.COUNT, "all parameters of the model")
          .plausible(Plausible.PARAMETERS)
          .required(),
      quantity(
              "active_parameters",
              POSITIVE,
              Unit.COUNT,
              "parameters used for each token, in a mixture of experts; all of them if missing")
          .plausible(Plausible.PARAMETERS),
      section("attention", ATTENTION, "its shape, to count its operations besides 6ND"));

  static final Section OWNED = Section.of(
      "Accelerators that are bought and run",
      quantity(
              "purchase",
              NOT_NEGATIVE,
              Unit.USD_PER_GPU,
              "one accelerator with its share of server and network")
          .plausible(100, 5e5, 1e3)
          .required(),
      quantity("life", POSITIVE, Unit.YEAR, "until it is worth nothing")
          .plausible(0.5, 20, 12)
          .required(),
      quantity("busy", POSITIVE_SHARE, Unit.FRACTION, "share of its life it works")
          .plausible(0.01, 1, 100)
          .required(),
      quantity(
              "power",
              NOT_NEGATIVE,
              Unit.WATT,
              "drawn while it works, with its share of the server; from the catalog if missing")
          .plausible(10, 5000, 1e3),
      quantity(
              "pue",
              AT_LEAST_ONE,
              Unit.FACTOR,
              "power usage effectiveness, the building's power over the servers'")
          .plausible(1, 3)
          .orCatalog("defaults", "owned.pue"),
      quantity("electricity", NOT_NEGATIVE, Unit.USD_PER_KWH, "price of electricity")
          .plausible(0.003, 2, 100)
          .orCatalog("electricity", "us-industrial"));

  static final Section TRAINING = Section.of(
      "How the model is trained and what an accelerator hour costs",
      id("accelerator", "accelerators", "accelerator, which gives peak, memory and power"),
      quantity(
          "peak",
          POSITIVE,
          Unit.FLOP_PER_SECOND,
          "dense peak of one accelerator, instead of the catalog's"),
      word(
          "precision",
          Precision.keys(),
          "number format whose dense peak is looked up, unless peak is given; 16-bit if missing"),
      quantity("accelerators", POSITIVE, Unit.COUNT, "how many work at once")
          .plausible(1, 1e7)
          .notIncluded("training days"),
      whole(
          "node_accelerators",
          1,
          MOST_ACCELERATORS_IN_A_NODE,
          "accelerators in a node; goes with a price per node-hour"),
      quantity(
              "utilization",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "realised share of the dense peak, 6ND over peak times time")
          .plausible(0.01, 1, 100)
          .required(),
      word(
          "utilization_of",
          List.of("model_flop", "hardware_flop"),
          "whether the utilization counts the model's operations (MFU) or also recomputed ones (HFU), which goes with recomputation; the former if missing"),
      word(
          "recomputation",
          List.of("selective", "full"),
          "activations computed again, which a utilization of hardware_flop counts; none if missing"),
      quantity(
              "goodput",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "share of elapsed time that advances the run; leave out if utilization is of elapsed hours")
          .plausible(0.1, 1, 100)
          .neutral(1)
          .notIncluded("time lost beyond the stated utilization"),
      quantity(
              "restarts",
              POSITIVE,
              Unit.FACTOR,
              "hours with failures and restarts over hours without")
          .plausible(1, 10)
          .neutral(1),
      quantity(
          "price",
          NOT_NEGATIVE,
          List.of(Unit.USD_PER_GPU_HOUR, Unit.USD_PER_NODE_HOUR),
          "rental price of one accelerator, or of a node if node_accelerators is given"),
      text("basis", "basis of a price that is given, in words, such as 3-year reserved"),
      word("rental", Rental.bases(), "rental basis to look up in the catalog, instead of a price"),
      text(
          "vendor",
          "vendor whose rental price is looked up, with rental; the spread of all if missing"),
      word(
          "segment",
          Rental.segments(),
          "kind of sellers whose rental prices are looked up, with rental; all kinds, with a warning, if missing"),
      section("owned", OWNED, "accelerators that are bought and run, instead of a price"),
      quantity(
              "development",
              AT_LEAST_ONE,
              Unit.FACTOR,
              "all runs over the final one, pilots and failures included")
          .plausible(1, 100)
          .neutral(1)
          .notIncluded("runs before the final one"),
      quantity(
              "post_training",
              NOT_NEGATIVE,
              Unit.FRACTION,
              "post-training compute over the final run")
          .plausible(0, 10, 100)
          .neutral(0)
          .notIncluded("post-training"),
      quantity(
              "deadline",
              POSITIVE,
              Unit.DAY,
              "the run alone must end within this; a warning tells when it does not")
          .plausible(0.04, 3650),
      quantity(
              "flop_per_parameter_token",
              POSITIVE,
              Unit.FACTOR,
              "training FLOP for each active parameter and token")
          .plausible(1, 24)
          .orCatalog("defaults", "training.flop_per_parameter_token"));

  static final Section ENERGY = Section.of(
      "Energy the final run draws; a figure, not a cost, since rental prices include it",
      quantity(
              "power",
              NOT_NEGATIVE,
              Unit.WATT,
              "drawn by an accelerator with its share of the server; from the catalog if missing")
          .plausible(10, 5000, 1e3),
      OWNED.find("pue").orElseThrow());
}
