package org.mixcost.load.format;

import static org.mixcost.load.format.Key.id;
import static org.mixcost.load.format.Key.quantity;
import static org.mixcost.load.format.Key.section;
import static org.mixcost.load.format.Key.word;
import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.SHARE;

import java.util.List;
import org.mixcost.quantity.Unit;

/** Text that people wrote: {@code data.real}. */
final class RealDataFormat {

  private RealDataFormat() {}

  static final Section EXPOSURE = Section.of(
      "What a legal claim may cost; shown beside the total, never in it",
      quantity("works", NOT_NEGATIVE, Unit.COUNT, "works that may be claimed for")
          .required(),
      quantity("amount", NOT_NEGATIVE, Unit.USD_PER_WORK, "for each of them")
          .plausible(0.01, 1e7)
          .required(),
      quantity("probability", SHARE, Unit.FRACTION, "of a claim; no base rate is known")
          .required());

  static final Section CRAWL = Section.of(
      "A corpus made from web crawl dumps",
      quantity(
              "tokens_per_dump",
              POSITIVE,
              Unit.TOKEN_PER_DUMP,
              "extracted text of one dump, before the filters")
          .plausible(1e8, 1e14, 1e9)
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
          .plausible(1, 1e6)
          .orCatalog("processing", "extraction-per-dump"),
      quantity("dedup", NOT_NEGATIVE, Unit.USD_PER_MTOK, "fuzzy deduplication of what is scanned")
          .plausible(1e-6, 100, 1e6)
          .orCatalog("processing", "fuzzy-dedup"),
      quantity(
              "classifier",
              NOT_NEGATIVE,
              Unit.USD_PER_MTOK,
              "quality classification of what is scanned")
          .plausible(1e-6, 1000, 1e6)
          .neutral(0),
      quantity("labels", NOT_NEGATIVE, Unit.COUNT, "labels to train the classifier")
          .neutral(0),
      quantity("label_price", NOT_NEGATIVE, Unit.USD_PER_ITEM, "of one label; goes with labels")
          .plausible(1e-5, 1e4),
      quantity("download", NOT_NEGATIVE, Unit.TERABYTE, "raw data moved").neutral(0),
      quantity("egress", NOT_NEGATIVE, Unit.USD_PER_TB, "price of moving it; goes with download")
          .plausible(0.3, 500, 1e3)
          .orCatalog("processing", "egress"));

  static final Key TOKENS_PER_WORD = quantity(
          "tokens_per_word", POSITIVE, Unit.TOKEN_PER_WORD, "trainee's tokens for each word")
      .plausible(0.5, 10)
      .orCatalog("defaults", "project.tokens_per_word");

  static final Key HORIZON =
      quantity("horizon", POSITIVE, Unit.YEAR, "how long the data are used").plausible(0.08, 100);

  static final Key TERM = quantity("term", POSITIVE, Unit.YEAR, "how long one payment lasts")
      .plausible(0.08, 100)
      .notIncluded("renewals of licenses");

  static final Key MARKUP = quantity(
          "markup", AT_LEAST_ONE, Unit.FACTOR, "what a vendor bills over the wage")
      .plausible(1, 10)
      .neutral(1)
      .notIncluded("vendor markup on wages");

  static final Section REAL = Section.of(
          "Text that people wrote",
          word(
                  "kind",
                  List.of("open", "per_unit", "flat_fee", "commissioned", "annotated", "owned"),
                  "how it is got")
              .required(),
          SourceFormat.TOKENS,
          SourceFormat.SHARE_OF_GROUP,
          SourceFormat.EPOCHS,
          quantity(
                  "quality",
                  POSITIVE,
                  Unit.FACTOR,
                  "worth of a token, in those the scaling law was fitted on")
              .plausible(0.05, 20)
              .neutral(1),
          id("corpus", "corpora", "corpus it is taken from, whose size it may not exceed"),
          SourceFormat.PROCESSING,
          SourceFormat.HELD,
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
              .plausible(1e-3, 1e7, 1e6)
              .required(),
          quantity(
              "tokens_per_unit",
              POSITIVE,
              List.of(Unit.TOKEN_PER_WORD, Unit.TOKEN_PER_PAGE, Unit.TOKEN_PER_BOOK),
              "tokens of a word, page or book; of a word from the catalog if missing"),
          quantity("kept", POSITIVE_SHARE, Unit.FRACTION, "share of what is licensed that is kept")
              .neutral(1),
          quantity(
                  "negotiation",
                  NOT_NEGATIVE,
                  Unit.FRACTION,
                  "added for negotiation and legal work")
              .plausible(0, 5, 100)
              .neutral(0)
              .notIncluded("negotiating licenses"),
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
              .plausible(20, 2e4)
              .required(),
          quantity("wage", NOT_NEGATIVE, Unit.USD_PER_HOUR, "pay of writers")
              .plausible(0.5, 2000)
              .required(),
          MARKUP,
          SourceFormat.ACCEPTANCE.neutral(1).notIncluded("rejected work"),
          quantity("review", NOT_NEGATIVE, Unit.USD_PER_WORD, "review of accepted text")
              .plausible(1e-5, 100)
              .neutral(0)
              .notIncluded("review of commissioned text"),
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
                  "for one person and item; or give minutes and wage")
              .plausible(1e-5, 1e4),
          quantity("minutes", POSITIVE, Unit.MINUTE, "a person needs for an item")
              .plausible(0.01, 1e4),
          quantity("wage", NOT_NEGATIVE, Unit.USD_PER_HOUR, "pay of annotators")
              .plausible(0.5, 2000),
          MARKUP,
          quantity("annotators", POSITIVE, Unit.COUNT, "people for each item")
              .plausible(1, 100)
              .neutral(1),
          SourceFormat.ACCEPTANCE.neutral(1).notIncluded("rejected work"),
          quantity(
                  "checked",
                  NOT_NEGATIVE,
                  Unit.FRACTION,
                  "share of the items that are checked again")
              .plausible(0, 10, 100)
              .neutral(0),
          quantity(
                  "check_price",
                  NOT_NEGATIVE,
                  Unit.USD_PER_ITEM,
                  "of checking one; goes with checked")
              .plausible(1e-5, 1e4),
          quantity("setup", NOT_NEGATIVE, Unit.USD, "guidelines, tools and training")
              .neutral(0)
              .notIncluded("set-up of annotation"))
      .variant(
          "owned",
          quantity("export", NOT_NEGATIVE, Unit.USD_PER_MTOK, "getting it out of where it is")
              .plausible(1e-6, 1e5, 1e6)
              .neutral(0)
              .notIncluded("export of owned text"),
          quantity("scrub", NOT_NEGATIVE, Unit.USD_PER_MTOK, "removing personal data")
              .plausible(1e-6, 1e5, 1e6)
              .neutral(0)
              .notIncluded("removing personal data"),
          quantity("review", NOT_NEGATIVE, Unit.USD, "legal review")
              .neutral(0)
              .notIncluded("legal review"),
          quantity("opportunity", NOT_NEGATIVE, Unit.USD, "what else the text could have earned")
              .neutral(0));
}
