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
import static org.mixcost.quantity.Domain.PROPER_SHARE;
import static org.mixcost.quantity.Domain.SHARE;

import java.util.List;
import org.mixcost.quantity.Unit;

/** Text that models wrote: {@code data.synthetic}. */
public final class SyntheticDataFormat {

  private SyntheticDataFormat() {}

  static final int MOST_ROUNDS = 20;

  /** How synthetic text is written. */
  static final List<String> METHODS = List.of("rephrase", "seeded", "closed_book");

  static final Key BATCH = flag("batch", "whether the work may wait for a discount");

  static final Key BATCH_DISCOUNT = quantity(
      "batch_discount",
      SHARE,
      Unit.FRACTION,
      "discount for work that may wait, instead of what each seller grants; only sellers that grant one count if missing");

  private static final Key CALLED_MODEL = id(
      "model", "generators", "model, whose prices are looked up; any name if the prices are given");

  /** The word for any seller. */
  public static final String ANY = "any";

  /** The word for the seller that bills least. */
  public static final String CHEAPEST = "cheapest";

  static final Key PROVIDER = text(
      "provider",
      "who sells it: a name, `any` for one of them, nobody knows which, or `cheapest`; any if missing");

  static final Key INPUT_PRICE = quantity(
      "input_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens, instead of the catalog's");

  static final Key OUTPUT_PRICE = quantity(
      "output_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of written tokens, instead of the catalog's");

  static final Key CACHED_PRICE = quantity(
      "cached_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens read from a cache, instead of the catalog's");

  static final Key CACHE_WRITE_PRICE = quantity(
      "cache_write_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens written to a cache, instead of the catalog's: all that are not read from it, where any are");

  private static final Key RATE_LIMIT = quantity(
          "rate_limit",
          POSITIVE,
          Unit.TOKEN_PER_MINUTE,
          "tokens that the interface takes in a time, prompts and output together")
      .plausible(1e3, 1e11);

  static final Section GENERATOR = Section.of(
      "A model called over an interface",
      CALLED_MODEL,
      PROVIDER,
      INPUT_PRICE,
      OUTPUT_PRICE,
      CACHED_PRICE,
      CACHE_WRITE_PRICE,
      BATCH,
      BATCH_DISCOUNT,
      RATE_LIMIT.notIncluded("days of generation"));

  static final Section SHAPE = Section.of(
      "The shape of a model that is served, from which its speed is derived",
      quantity("parameters", POSITIVE, Unit.COUNT, "all parameters")
          .plausible(Plausible.PARAMETERS)
          .required(),
      quantity(
              "active_parameters",
              POSITIVE,
              Unit.COUNT,
              "used for each token; all of them if missing")
          .plausible(Plausible.PARAMETERS),
      whole("layers", 1, TrainingFormat.MOST_LAYERS, "transformer layers").required(),
      whole("kv_heads", 1, TrainingFormat.MOST_HEADS, "heads of keys and values")
          .required(),
      whole("head_dim", 1, TrainingFormat.MOST_HEADS, "size of a head").required(),
      whole("weight_bytes", 1, 2, "bytes of a weight: 2, or 1 for FP8; 2 if missing"),
      whole(
          "sharing_accelerators",
          1,
          TrainingFormat.MOST_ACCELERATORS_IN_A_NODE,
          "that hold one copy together; 1 if missing"));

  static final Section SELF_HOSTED = Section.of(
      "A model run on accelerators the planner rents or owns",
      text("model", "name of the model"),
      id("accelerator", "accelerators", "accelerator, for looking up its price and power"),
      TrainingFormat.TRAINING.find("node_accelerators").orElseThrow(),
      TrainingFormat.TRAINING.find("price").orElseThrow(),
      TrainingFormat.TRAINING.find("basis").orElseThrow(),
      TrainingFormat.TRAINING.find("rental").orElseThrow(),
      TrainingFormat.TRAINING.find("vendor").orElseThrow(),
      TrainingFormat.TRAINING.find("segment").orElseThrow(),
      TrainingFormat.TRAINING.find("owned").orElseThrow(),
      quantity(
              "tokens_per_second",
              POSITIVE,
              Unit.TOKEN_PER_SECOND,
              "of one accelerator while it works; derived from the shape if missing")
          .plausible(0.1, 1e6, 1e3),
      section("shape", SHAPE, "shape of the model, instead of its speed"),
      word(
          "counts",
          List.of("output", "total"),
          "whether that rate counts tokens written, or read and written; output if missing"),
      quantity(
              "prompt_tokens_per_second",
              POSITIVE,
              Unit.TOKEN_PER_SECOND,
              "of reading prompts, where the output rate leaves that out")
          .plausible(1, 1e7, 1e3)
          .notIncluded("time to read prompts beyond the stated rate"),
      quantity("efficiency", POSITIVE_SHARE, Unit.FRACTION, "planned over elapsed time")
          .plausible(0.01, 1, 100)
          .orCatalog("defaults", "selfhost.efficiency"),
      quantity(
              "accelerators",
              POSITIVE,
              Unit.COUNT,
              "that generate together, for the days it takes and billing by whole increments")
          .plausible(1, 1e7)
          .notIncluded("days of generation"),
      quantity("billing_increment", POSITIVE, Unit.HOUR, "least time that is billed")
          .plausible(0.0002, 8760));

  static final Section JUDGE = Section.of(
      "A model that scores generated text",
      CALLED_MODEL,
      PROVIDER,
      INPUT_PRICE,
      OUTPUT_PRICE,
      BATCH,
      BATCH_DISCOUNT,
      quantity("share", SHARE, Unit.FRACTION, "share of the outputs that are judged")
          .required(),
      quantity("votes", POSITIVE, Unit.COUNT, "judgements of each")
          .plausible(1, 1000)
          .neutral(1),
      quantity("prompt_tokens", NOT_NEGATIVE, Unit.TOKEN, "instructions read with each sample")
          .plausible(0, 1e7)
          .neutral(0)
          .notIncluded("the judge's own instructions"),
      quantity("output_tokens", NOT_NEGATIVE, Unit.TOKEN, "of a judgement")
          .plausible(1, 1e6)
          .required(),
      RATE_LIMIT.notIncluded("days of judging"));

  static final Section SYNTHETIC = Section.of(
      "Text that models wrote",
      SourceFormat.TOKENS,
      SourceFormat.SHARE_OF_GROUP,
      SourceFormat.EPOCHS,
      word("method", METHODS, "how it is written").required(),
      text("seed", "name of the real source it is written from"),
      section("generator", GENERATOR, "who writes it, over an interface"),
      section(
          "self_hosted", SELF_HOSTED, "who writes it, on own accelerators; instead of generator"),
      quantity(
              "prompt_ratio",
              NOT_NEGATIVE,
              Unit.FACTOR,
              "prompt tokens for each token of visible output")
          .plausible(1e-5, 1e5),
      quantity(
              "cached",
              SHARE,
              Unit.FRACTION,
              "share of the prompt tokens that are read from a cache; goes with a generator")
          .neutral(0),
      quantity(
              "reasoning_ratio",
              NOT_NEGATIVE,
              Unit.FACTOR,
              "reasoning tokens for each token of visible output")
          .plausible(0, 1000)
          .neutral(0),
      quantity("output_tokens", POSITIVE, Unit.TOKEN, "visible output of one sample")
          .plausible(1, 1e6),
      quantity(
              "tokenizer_ratio",
              POSITIVE,
              Unit.FACTOR,
              "trainee's tokens for each of the generator's")
          .plausible(0.2, 5)
          .neutral(1),
      SourceFormat.ACCEPTANCE.required(),
      quantity(
              "dedup_survival",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "share of accepted outputs that deduplication keeps")
          .neutral(1)
          .notIncluded("outputs lost to deduplication"),
      quantity(
              "decontamination_loss",
              PROPER_SHARE,
              Unit.FRACTION,
              "share that decontamination takes")
          .neutral(0),
      quantity("failure_rate", PROPER_SHARE, Unit.FRACTION, "share of the calls that give no text")
          .neutral(0)
          .notIncluded("failed calls"),
      quantity(
              "failed_call_cost",
              NOT_NEGATIVE,
              Unit.FACTOR,
              "what a failed call is billed, over a good one; goes with failure_rate")
          .plausible(0, 10)
          .neutral(1),
      section("judge", JUDGE, "who scores the outputs").notIncluded("judging outputs"),
      whole("rounds", 1, MOST_ROUNDS, "generations, each trained on the one before; 1 if missing"),
      quantity(
              "development",
              AT_LEAST_ONE,
              Unit.FACTOR,
              "all generation over that of the final data, pilots included")
          .plausible(1, 100)
          .neutral(1)
          .notIncluded("pilots of generation"),
      section("quality", QualityFormat.SYNTHETIC_QUALITY, "what it is worth"),
      SourceFormat.PROCESSING,
      SourceFormat.HELD);
}
