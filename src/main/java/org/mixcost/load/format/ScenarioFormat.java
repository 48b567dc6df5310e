package org.mixcost.load.format;

import static org.mixcost.load.format.Key.date;
import static org.mixcost.load.format.Key.flag;
import static org.mixcost.load.format.Key.id;
import static org.mixcost.load.format.Key.named;
import static org.mixcost.load.format.Key.namedQuantities;
import static org.mixcost.load.format.Key.quantity;
import static org.mixcost.load.format.Key.section;
import static org.mixcost.load.format.Key.text;
import static org.mixcost.load.format.Key.whole;
import static org.mixcost.load.format.Key.word;
import static org.mixcost.quantity.Domain.ANY;
import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.PROPER_SHARE;
import static org.mixcost.quantity.Domain.SHARE;

import java.util.List;
import org.mixcost.catalog.Precision;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** Every key of a scenario file. */
public final class ScenarioFormat {
  /** The version that a file names in its key {@code mixcost}. */
  public static final int VERSION = 1;

  /** How synthetic text is written. */
  public static final List<String> METHODS = List.of("rephrase", "seeded", "closed_book");

  /** How accelerators are rented, as in the catalog. */
  public static final List<String> RENTALS = List.of("on_demand", "committed_1y", "committed_3y");

  private static final Domain CORRELATION_RANGE = new Domain("from -1 to 1", -1, 1, false);
  private static final int MOST_LAYERS = 1000;
  private static final int MOST_HEADS = 4096;
  private static final int MOST_ROUNDS = 20;
  private static final int MOST_ACCELERATORS_IN_A_NODE = 1024;

  private ScenarioFormat() {}

  /** A value with its source, in the place of a value alone. */
  public static final Section SOURCED = Section.of(
      "A value and who says so",
      text("value", "number, interval or distribution"),
      text("catalog", "row to take the value from instead, as table/id"),
      text("source", "who says so"),
      text("url", "where it can be read"),
      date("date", "when it was said"),
      text("note", "what a reader should know besides"));

  static final Section ATTENTION = Section.of(
      "The shape of attention, whose operations 6ND leaves out",
      whole("layers", 1, MOST_LAYERS, "transformer layers").required(),
      whole("heads", 1, MOST_HEADS, "heads of queries").required(),
      whole("head_dim", 1, MOST_HEADS, "size of a head").required(),
      quantity("sequence", POSITIVE, Unit.TOKEN, "length of a sequence").required(),
      flag("causal", "whether only what a causal mask leaves is counted, half of it"));

  static final Section MODEL = Section.of(
      "What is trained",
      quantity("parameters", POSITIVE, Unit.COUNT, "all parameters of the model")
          .required(),
      quantity(
          "active_parameters",
          POSITIVE,
          Unit.COUNT,
          "parameters used for each token, in a mixture of experts; all of them if left out"),
      section("attention", ATTENTION, "its shape, to count its operations besides 6ND"));

  static final Section OWNED = Section.of(
      "Accelerators that are bought and run",
      quantity(
              "purchase",
              NOT_NEGATIVE,
              Unit.USD_PER_GPU,
              "one accelerator with its share of server and network")
          .required(),
      quantity("life", POSITIVE, Unit.YEAR, "until it is worth nothing").required(),
      quantity("busy", POSITIVE_SHARE, Unit.FRACTION, "share of its life it works")
          .required(),
      quantity(
          "power",
          NOT_NEGATIVE,
          Unit.WATT,
          "drawn while it works, with its share of the server; from the catalog if left out"),
      quantity(
              "pue",
              AT_LEAST_ONE,
              Unit.FACTOR,
              "power usage effectiveness, the building's power over the servers'")
          .orCatalog("defaults", "owned.pue"),
      quantity("electricity", NOT_NEGATIVE, Unit.USD_PER_KWH, "price of electricity")
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
          "number format whose dense peak is used; 16-bit if left out"),
      quantity("accelerators", POSITIVE, Unit.COUNT, "how many work at once")
          .leftOut("training days"),
      whole(
          "node_accelerators",
          1,
          MOST_ACCELERATORS_IN_A_NODE,
          "accelerators in a node, for a price per node"),
      quantity(
              "utilization",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "realised share of the dense peak, 6ND over peak times time")
          .required(),
      word(
          "utilization_of",
          List.of("model_flop", "hardware_flop"),
          "whether the utilization counts the model's operations (MFU) or also recomputed ones (HFU); the former if left out"),
      word(
          "recomputation",
          List.of("none", "selective", "full"),
          "activations computed again, which an HFU counts; none if left out"),
      quantity(
              "goodput",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "share of elapsed time that advances the run; leave out if utilization is of elapsed hours")
          .neutral(1)
          .leftOut("time lost beyond the stated utilization"),
      quantity(
              "restarts",
              POSITIVE,
              Unit.FACTOR,
              "hours with failures and restarts over hours without")
          .neutral(1),
      quantity(
          "price",
          NOT_NEGATIVE,
          List.of(Unit.USD_PER_GPU_HOUR, Unit.USD_PER_NODE_HOUR),
          "rental price of one accelerator, or of a node if node_accelerators is given"),
      text("basis", "basis of the price in words, such as 3-year reserved"),
      word("rental", RENTALS, "rental basis to look up in the catalog, instead of a price"),
      text("vendor", "vendor whose rental price is looked up; the spread of all if left out"),
      section("owned", OWNED, "accelerators that are bought and run, instead of a price"),
      quantity(
              "development",
              AT_LEAST_ONE,
              Unit.FACTOR,
              "all runs over the final one, pilots and failures included")
          .neutral(1)
          .leftOut("runs before the final one"),
      quantity(
              "post_training",
              NOT_NEGATIVE,
              Unit.FRACTION,
              "post-training compute over the final run")
          .neutral(0)
          .leftOut("post-training"),
      quantity(
          "deadline",
          POSITIVE,
          Unit.DAY,
          "the run must end within this; a warning tells when it does not"),
      quantity(
              "flop_per_parameter_token",
              POSITIVE,
              Unit.FACTOR,
              "training FLOP for each active parameter and token")
          .orCatalog("defaults", "training.flop_per_parameter_token"));

  static final Section HOLDING = Section.of(
      "Data kept in a store and moved out of it",
      quantity("size", NOT_NEGATIVE, Unit.TERABYTE, "how much is kept"),
      quantity(
              "bytes_per_token",
              POSITIVE,
              Unit.BYTE_PER_TOKEN,
              "size of a token, where no size is given")
          .orCatalog("processing", "bytes-per-token"),
      quantity("duration", NOT_NEGATIVE, Unit.MONTH, "how long").required(),
      quantity("price", NOT_NEGATIVE, Unit.USD_PER_TB_MONTH, "price of keeping it")
          .orCatalog("processing", "object-storage"),
      quantity("transfers", NOT_NEGATIVE, Unit.COUNT, "how often all of it is moved out")
          .neutral(0),
      quantity("egress", NOT_NEGATIVE, Unit.USD_PER_TB, "price of moving it out")
          .orCatalog("processing", "egress"));

  static final Section STORAGE = Section.of(
      "Data kept for the project as a whole",
      quantity("size", NOT_NEGATIVE, Unit.TERABYTE, "how much is kept").required(),
      HOLDING.find("duration").orElseThrow(),
      HOLDING.find("price").orElseThrow(),
      HOLDING.find("transfers").orElseThrow(),
      HOLDING.find("egress").orElseThrow());

  static final Section EXPOSURE = Section.of(
      "What a legal claim may cost; shown beside the total, never in it",
      quantity("works", NOT_NEGATIVE, Unit.COUNT, "works that may be claimed for")
          .required(),
      quantity("amount", NOT_NEGATIVE, Unit.USD_PER_WORK, "for each of them").required(),
      quantity("probability", SHARE, Unit.FRACTION, "of a claim; no base rate is known")
          .required());

  static final Section CRAWL = Section.of(
      "A corpus made from web crawl dumps",
      quantity(
              "tokens_per_dump",
              POSITIVE,
              Unit.TOKEN_PER_DUMP,
              "extracted text of one dump, before the filters")
          .orCatalog("processing", "tokens-per-dump"),
      quantity(
              "language_kept",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "share that the language filter keeps")
          .neutral(1),
      quantity("dedup_kept", POSITIVE_SHARE, Unit.FRACTION, "share that deduplication keeps")
          .neutral(1),
      quantity("quality_kept", POSITIVE_SHARE, Unit.FRACTION, "share that the quality filter keeps")
          .neutral(1),
      quantity(
              "decontamination_kept",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "share that decontamination keeps")
          .neutral(1),
      quantity("extraction", NOT_NEGATIVE, Unit.USD_PER_DUMP, "text extraction of one dump")
          .orCatalog("processing", "extraction-per-dump"),
      quantity("dedup", NOT_NEGATIVE, Unit.USD_PER_MTOK, "fuzzy deduplication of what is scanned")
          .orCatalog("processing", "fuzzy-dedup"),
      quantity(
              "classifier",
              NOT_NEGATIVE,
              Unit.USD_PER_MTOK,
              "quality classification of what is scanned")
          .neutral(0),
      quantity("labels", NOT_NEGATIVE, Unit.COUNT, "labels to train the classifier")
          .neutral(0),
      quantity("label_price", NOT_NEGATIVE, Unit.USD_PER_ITEM, "of one label").neutral(0),
      quantity("download", NOT_NEGATIVE, Unit.TERABYTE, "raw data moved").neutral(0),
      quantity("egress", NOT_NEGATIVE, Unit.USD_PER_TB, "price of moving it").neutral(0));

  private static final Key TOKENS = quantity(
      "tokens",
      NOT_NEGATIVE,
      Unit.TOKEN,
      "unique tokens that are kept, in the trainee's tokenizer");
  private static final Key SHARE_OF_GROUP = quantity(
      "share",
      SHARE,
      Unit.FRACTION,
      "share of all real or of all synthetic tokens, or 'rest'; instead of tokens");
  private static final Key EPOCHS =
      quantity("epochs", POSITIVE, Unit.FACTOR, "how often each token is seen").neutral(1);
  private static final Key PROCESSING =
      quantity("processing", NOT_NEGATIVE, Unit.USD_PER_MTOK, "work on each kept token");
  private static final Key HELD =
      section("holding", HOLDING, "keeping and moving the data").leftOut("keeping the data");
  private static final Key TOKENS_PER_WORD = quantity(
          "tokens_per_word", POSITIVE, Unit.TOKEN_PER_WORD, "trainee's tokens for each word")
      .orCatalog("defaults", "project.tokens_per_word");
  private static final Key HORIZON =
      quantity("horizon", POSITIVE, Unit.YEAR, "how long the data are used");
  private static final Key TERM = quantity(
          "term", POSITIVE, Unit.YEAR, "how long one payment lasts")
      .leftOut("renewals of licenses");
  private static final Key MARKUP = quantity(
          "markup", AT_LEAST_ONE, Unit.FACTOR, "what a vendor bills over the wage")
      .neutral(1)
      .leftOut("vendor markup on wages");
  private static final Key ACCEPTANCE =
      quantity("acceptance", POSITIVE_SHARE, Unit.FRACTION, "share that is accepted");

  static final Section REAL = Section.of(
          "Text that people wrote",
          word(
                  "kind",
                  List.of("open", "per_unit", "flat_fee", "commissioned", "annotated", "owned"),
                  "how it is got")
              .required(),
          TOKENS,
          SHARE_OF_GROUP,
          EPOCHS,
          quantity(
                  "quality",
                  POSITIVE,
                  Unit.FACTOR,
                  "worth of a token, in those the scaling law was fitted on")
              .neutral(1),
          id("corpus", "corpora", "corpus it is taken from, whose size it may not exceed"),
          PROCESSING,
          HELD,
          section("exposure", EXPOSURE, "what a legal claim may cost"))
      .by("kind")
      .variant("open", section("crawl", CRAWL, "making the corpus from web crawl dumps"))
      .variant(
          "per_unit",
          quantity(
                  "price",
                  NOT_NEGATIVE,
                  List.of(
                      Unit.USD_PER_MTOK, Unit.USD_PER_WORD, Unit.USD_PER_PAGE, Unit.USD_PER_BOOK),
                  "price of a million tokens, a word, a page or a book")
              .required(),
          quantity(
              "tokens_per_unit",
              POSITIVE,
              List.of(Unit.TOKEN_PER_WORD, Unit.TOKEN_PER_PAGE, Unit.TOKEN_PER_BOOK),
              "tokens of a word, page or book; of a word from the catalog if left out"),
          quantity("kept", POSITIVE_SHARE, Unit.FRACTION, "share of what is licensed that is kept")
              .neutral(1),
          quantity(
                  "negotiation",
                  NOT_NEGATIVE,
                  Unit.FRACTION,
                  "added for negotiation and legal work")
              .neutral(0)
              .leftOut("negotiating licenses"),
          HORIZON,
          TERM)
      .variant(
          "flat_fee",
          quantity(
                  "fee",
                  NOT_NEGATIVE,
                  List.of(Unit.USD, Unit.USD_PER_YEAR),
                  "for a term, or for each year")
              .required(),
          quantity("allocation", SHARE, Unit.FRACTION, "share of the fee charged to this model")
              .neutral(1),
          HORIZON,
          TERM)
      .variant(
          "commissioned",
          quantity("words_per_hour", POSITIVE, Unit.WORD_PER_HOUR, "how fast people write")
              .required(),
          quantity("wage", NOT_NEGATIVE, Unit.USD_PER_HOUR, "pay of writers").required(),
          MARKUP,
          ACCEPTANCE.neutral(1).leftOut("rejected work"),
          quantity("review", NOT_NEGATIVE, Unit.USD_PER_WORD, "review of accepted text")
              .neutral(0)
              .leftOut("review of commissioned text"),
          TOKENS_PER_WORD)
      .variant(
          "annotated",
          quantity(
                  "items",
                  NOT_NEGATIVE,
                  Unit.COUNT,
                  "labels, pairs or demonstrations that are kept")
              .required(),
          quantity(
              "price",
              NOT_NEGATIVE,
              Unit.USD_PER_ITEM,
              "for one person and item; or give minutes and wage"),
          quantity("minutes", POSITIVE, Unit.MINUTE, "a person needs for an item"),
          quantity("wage", NOT_NEGATIVE, Unit.USD_PER_HOUR, "pay of annotators"),
          MARKUP,
          quantity("annotators", POSITIVE, Unit.COUNT, "people for each item").neutral(1),
          ACCEPTANCE.neutral(1).leftOut("rejected work"),
          quantity(
                  "checked",
                  NOT_NEGATIVE,
                  Unit.FRACTION,
                  "share of the items that are checked again")
              .neutral(0),
          quantity("check_price", NOT_NEGATIVE, Unit.USD_PER_ITEM, "of checking one")
              .neutral(0),
          quantity("setup", NOT_NEGATIVE, Unit.USD, "guidelines, tools and training")
              .neutral(0)
              .leftOut("set-up of annotation"))
      .variant(
          "owned",
          quantity("export", NOT_NEGATIVE, Unit.USD_PER_MTOK, "getting it out of where it is")
              .neutral(0)
              .leftOut("export of owned text"),
          quantity("scrub", NOT_NEGATIVE, Unit.USD_PER_MTOK, "removing personal data")
              .neutral(0)
              .leftOut("removing personal data"),
          quantity("review", NOT_NEGATIVE, Unit.USD, "legal review")
              .neutral(0)
              .leftOut("legal review"),
          quantity("opportunity", NOT_NEGATIVE, Unit.USD, "what else the text could have earned")
              .neutral(0));

  private static final Key BATCH = flag("batch", "whether the work may wait for a discount");
  private static final Key BATCH_DISCOUNT = quantity(
      "batch_discount",
      SHARE,
      Unit.FRACTION,
      "discount for work that may wait; from the catalog if left out");
  private static final Key PROVIDER =
      text("provider", "host whose prices are looked up; the spread of all if left out");
  private static final Key INPUT_PRICE = quantity(
      "input_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens, instead of the catalog's");
  private static final Key OUTPUT_PRICE = quantity(
      "output_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of written tokens, instead of the catalog's");
  private static final Key CACHED_PRICE = quantity(
      "cached_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens read from a cache, instead of the catalog's");

  static final Section GENERATOR = Section.of(
      "A model called over an interface",
      id(
          "model",
          "generators",
          "model, whose prices are looked up; any name if the prices are given"),
      PROVIDER,
      INPUT_PRICE,
      OUTPUT_PRICE,
      CACHED_PRICE,
      BATCH,
      BATCH_DISCOUNT);

  static final Section SHAPE = Section.of(
      "The shape of a model that is served, from which its speed is derived",
      quantity("parameters", POSITIVE, Unit.COUNT, "all parameters").required(),
      quantity(
          "active_parameters",
          POSITIVE,
          Unit.COUNT,
          "used for each token; all of them if left out"),
      whole("layers", 1, MOST_LAYERS, "transformer layers").required(),
      whole("kv_heads", 1, MOST_HEADS, "heads of keys and values").required(),
      whole("head_dim", 1, MOST_HEADS, "size of a head").required(),
      whole("weight_bytes", 1, 2, "bytes of a weight: 2, or 1 for FP8; 2 if left out"),
      whole(
          "sharing_accelerators",
          1,
          MOST_ACCELERATORS_IN_A_NODE,
          "that hold one copy together; 1 if left out"));

  static final Section SELF_HOSTED = Section.of(
      "A model run on accelerators the planner rents or owns",
      text("model", "name of the model"),
      id("accelerator", "accelerators", "accelerator, for looking up its price and power"),
      TRAINING.find("node_accelerators").orElseThrow(),
      TRAINING.find("price").orElseThrow(),
      TRAINING.find("basis").orElseThrow(),
      TRAINING.find("rental").orElseThrow(),
      TRAINING.find("vendor").orElseThrow(),
      TRAINING.find("owned").orElseThrow(),
      quantity(
          "tokens_per_second",
          POSITIVE,
          Unit.TOKEN_PER_SECOND,
          "of one accelerator while it works; derived from the shape if left out"),
      section("shape", SHAPE, "shape of the model, instead of its speed"),
      word(
          "counts",
          List.of("output", "total"),
          "whether that rate counts tokens written, or read and written; output if left out"),
      quantity(
              "prompt_tokens_per_second",
              POSITIVE,
              Unit.TOKEN_PER_SECOND,
              "of reading prompts, where the output rate leaves that out")
          .leftOut("time to read prompts beyond the stated rate"),
      quantity("efficiency", POSITIVE_SHARE, Unit.FRACTION, "planned over elapsed time")
          .orCatalog("defaults", "selfhost.efficiency"),
      quantity(
          "accelerators", POSITIVE, Unit.COUNT, "rented together, for billing by whole increments"),
      quantity("billing_increment", POSITIVE, Unit.HOUR, "least time that is billed"));

  static final Section JUDGE = Section.of(
      "A model that scores generated text",
      id(
          "model",
          "generators",
          "model, whose prices are looked up; any name if the prices are given"),
      PROVIDER,
      INPUT_PRICE,
      OUTPUT_PRICE,
      BATCH,
      BATCH_DISCOUNT,
      quantity("share", SHARE, Unit.FRACTION, "share of the outputs that are judged")
          .required(),
      quantity("votes", POSITIVE, Unit.COUNT, "judgements of each").neutral(1),
      quantity("prompt_tokens", NOT_NEGATIVE, Unit.TOKEN, "instructions read with each sample")
          .neutral(0)
          .leftOut("the judge's own instructions"),
      quantity("output_tokens", NOT_NEGATIVE, Unit.TOKEN, "of a judgement").required());

  static final Section ANCHOR = Section.of(
      "A run whose loss is known, to which the law is shifted",
      quantity("parameters", POSITIVE, Unit.COUNT, "of its model").required(),
      quantity("tokens", POSITIVE, Unit.TOKEN, "it was trained on, all different")
          .required(),
      quantity("loss", POSITIVE, Unit.NAT, "it reached, in nats per token").required());

  static final Section QUALITY = Section.of(
      "How good a model the mix makes; what is left out is taken from the catalog table quality",
      flag("skip", "true to predict no quality at all"),
      id("law", "laws", "scaling law; mixcost_refit240 if left out"),
      quantity(
          "effective_parameters",
          POSITIVE,
          Unit.COUNT,
          "parameters the law is asked about; the active ones if left out"),
      section("anchor", ANCHOR, "a run of known loss"),
      quantity(
          "repeat_decay", POSITIVE, Unit.FACTOR, "how soon repeating a token stops to help, R*"),
      quantity(
          "saturation_ratio",
          POSITIVE,
          Unit.FACTOR,
          "rewrites of a seed before they say nothing new, over R*"),
      quantity(
          "best_share",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "synthetic share of tokens seen at which mixing helps most"),
      quantity(
          "sharpness", POSITIVE, Unit.FACTOR, "how fast the help of mixing fades away from it"),
      quantity(
          "error_exponent",
          POSITIVE,
          Unit.FACTOR,
          "power of a source's weight with which its errors enter"));

  static final Section VERIFIER = Section.of(
      "Who sorts out wrong samples",
      quantity("keeps_good", POSITIVE_SHARE, Unit.FRACTION, "share of the good samples that pass")
          .required(),
      quantity("keeps_bad", SHARE, Unit.FRACTION, "share of the wrong ones that pass")
          .required());

  static final Section SYNTHETIC_QUALITY = Section.of(
      "What a synthetic source is worth; what is left out is taken from the catalog table quality, by method",
      quantity("token_value", NOT_NEGATIVE, Unit.FACTOR, "worth of a good token, in real ones"),
      quantity(
          "mixing_most",
          AT_LEAST_ONE,
          Unit.FACTOR,
          "what mixing it with real text multiplies tokens by at best"),
      quantity(
          "grounding",
          SHARE,
          Unit.FRACTION,
          "share of the generator's errors that the seed rules out"),
      quantity(
          "error_rate",
          PROPER_SHARE,
          Unit.FRACTION,
          "share of samples that are wrong, before verification"),
      section("verifier", VERIFIER, "who sorts out wrong samples"),
      quantity(
          "generator_loss",
          NOT_NEGATIVE,
          Unit.NAT,
          "reducible loss of the generator on the target text"),
      quantity(
          "diversity",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of the diversity that one generation keeps"),
      flag(
          "accumulates",
          "whether each generation is added to what was there, instead of taking its place"));

  static final Section SYNTHETIC = Section.of(
      "Text that models wrote",
      TOKENS,
      SHARE_OF_GROUP,
      EPOCHS,
      word("method", METHODS, "how it is written").required(),
      text("seed", "name of the real source it is written from"),
      section("generator", GENERATOR, "who writes it, over an interface"),
      section(
          "self_hosted", SELF_HOSTED, "who writes it, on own accelerators; instead of generator"),
      quantity(
          "prompt_ratio",
          NOT_NEGATIVE,
          Unit.FACTOR,
          "prompt tokens for each token of visible output"),
      quantity(
              "cached",
              SHARE,
              Unit.FRACTION,
              "share of the prompt tokens that are read from a cache")
          .neutral(0),
      quantity(
              "reasoning_ratio",
              NOT_NEGATIVE,
              Unit.FACTOR,
              "reasoning tokens for each token of visible output")
          .neutral(0),
      quantity("output_tokens", POSITIVE, Unit.TOKEN, "visible output of one sample"),
      quantity(
              "tokenizer_ratio",
              POSITIVE,
              Unit.FACTOR,
              "trainee's tokens for each of the generator's")
          .neutral(1),
      ACCEPTANCE.required(),
      quantity(
              "dedup_survival",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "share of accepted outputs that deduplication keeps")
          .neutral(1)
          .leftOut("outputs lost to deduplication"),
      quantity(
              "decontamination_loss",
              PROPER_SHARE,
              Unit.FRACTION,
              "share that decontamination takes")
          .neutral(0),
      quantity("failure_rate", PROPER_SHARE, Unit.FRACTION, "share of the calls that give no text")
          .neutral(0)
          .leftOut("failed calls"),
      quantity(
              "failed_call_cost",
              NOT_NEGATIVE,
              Unit.FACTOR,
              "what a failed call is billed, over a good one")
          .neutral(1),
      section("judge", JUDGE, "who scores the outputs").leftOut("judging outputs"),
      whole("rounds", 1, MOST_ROUNDS, "generations, each trained on the one before; 1 if left out"),
      quantity(
              "development",
              AT_LEAST_ONE,
              Unit.FACTOR,
              "all generation over that of the final data, pilots included")
          .neutral(1)
          .leftOut("pilots of generation"),
      section("quality", SYNTHETIC_QUALITY, "what it is worth"),
      PROCESSING,
      HELD);

  static final Section DATA = Section.of(
      "What the model is trained on",
      quantity(
          "tokens",
          POSITIVE,
          Unit.TOKEN,
          "unique tokens of the mix as a whole, where sources are given by share"),
      quantity("synthetic_share", SHARE, Unit.FRACTION, "share of them that models wrote"),
      named("real", REAL, "text that people wrote, by source"),
      named("synthetic", SYNTHETIC, "text that models wrote, by source"));

  static final Section ROLE = Section.of(
      "People of one role",
      quantity("count", NOT_NEGATIVE, Unit.COUNT, "full-time people").required(),
      quantity("duration", NOT_NEGATIVE, Unit.MONTH, "how long").required(),
      quantity("salary", NOT_NEGATIVE, Unit.USD_PER_MONTH, "pay of one, per month or year")
          .required(),
      quantity("overhead", AT_LEAST_ONE, Unit.FACTOR, "all they cost over their pay")
          .neutral(1)
          .leftOut("overhead on salaries"));

  static final Section ENERGY = Section.of(
      "Energy the final run draws; a figure, not a cost, since rental prices include it",
      quantity(
          "power",
          NOT_NEGATIVE,
          Unit.WATT,
          "drawn by an accelerator with its share of the server; from the catalog if left out"),
      OWNED.find("pue").orElseThrow());

  /** The keys of one scenario. */
  public static final Section SCENARIO = Section.of(
      "One way to train one model",
      text("title", "for readers"),
      text("note", "for whoever reads the file"),
      text("extends", "scenario whose values are inherited where this one does not say"),
      section("model", MODEL, "what is trained").required(),
      section("training", TRAINING, "how, and at what price").required(),
      section("data", DATA, "what it is trained on").required(),
      section("quality", QUALITY, "how good a model the mix makes"),
      named("people", ROLE, "people on the project, by role").leftOut("people"),
      section("storage", STORAGE, "data kept for the project as a whole").leftOut("storage"),
      quantity("evaluation", NOT_NEGATIVE, Unit.USD, "evaluation of the model")
          .leftOut("evaluation"),
      section("energy", ENERGY, "energy of the final run"),
      quantity("carbon", NOT_NEGATIVE, Unit.GRAM_CO2E_PER_KWH, "emissions of that energy"),
      quantity("contingency", NOT_NEGATIVE, Unit.FRACTION, "reserve on the sum of all lines")
          .leftOut("a reserve"),
      namedQuantities("other", ANY, Unit.USD, "further costs, or credits below 0, by name"));

  static final Section CORRELATION = Section.of(
      "Two uncertain inputs that rise and fall together, or against each other",
      text("first", "path of an input, such as training.price").required(),
      text("second", "path of another").required(),
      quantity("rank", CORRELATION_RANGE, Unit.FACTOR, "rank correlation of the two")
          .required());

  /** The keys of a scenario file. */
  public static final Section FILE = Section.of(
      "A scenario file",
      whole("mixcost", VERSION, VERSION, "version of the format").required(),
      text("title", "the question"),
      text("note", "for whoever reads the file"),
      date(
          "as_of",
          "month or day as of which catalog prices are taken; today's catalog if left out"),
      text("baseline", "scenario the others are compared with; the first if left out"),
      named(
          "correlations", CORRELATION, "inputs that do not vary freely of each other, by any name"),
      section("defaults", SCENARIO, "values that every scenario inherits"),
      named("scenarios", SCENARIO, "what is compared, each scenario under its own name")
          .required());
}
