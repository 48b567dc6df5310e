package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code crawl}. */
public final class CrawlKeys {
  public static final QuantityKey TOKENS_PER_DUMP = quantity(
          "tokens_per_dump",
          POSITIVE,
          Unit.TOKEN_PER_DUMP,
          "extracted text of one dump, before the filters")
      .plausible(1e8, 1e14, 1e9)
      .orCatalog("processing", "tokens-per-dump");

  public static final QuantityKey LANGUAGE_KEPT = quantity(
          "language_kept", POSITIVE_SHARE, Unit.FRACTION, "share that the language filter keeps")
      .neutral(1);

  public static final QuantityKey DEDUP_KEPT = quantity(
          "dedup_kept", POSITIVE_SHARE, Unit.FRACTION, "share that deduplication keeps")
      .neutral(1);

  public static final QuantityKey QUALITY_KEPT = quantity(
          "quality_kept", POSITIVE_SHARE, Unit.FRACTION, "share that the quality filter keeps")
      .neutral(1);

  public static final QuantityKey DECONTAMINATION_KEPT = quantity(
          "decontamination_kept", POSITIVE_SHARE, Unit.FRACTION, "share that decontamination keeps")
      .neutral(1);

  public static final QuantityKey EXTRACTION = quantity(
          "extraction", NOT_NEGATIVE, Unit.USD_PER_DUMP, "text extraction of one dump")
      .plausible(1, 1e6)
      .orCatalog("processing", "extraction-per-dump");

  public static final QuantityKey DEDUP = quantity(
          "dedup", NOT_NEGATIVE, Unit.USD_PER_MTOK, "fuzzy deduplication of what is scanned")
      .plausible(1e-6, 100, 1e6)
      .orCatalog("processing", "fuzzy-dedup");

  public static final QuantityKey CLASSIFIER = quantity(
          "classifier",
          NOT_NEGATIVE,
          Unit.USD_PER_MTOK,
          "quality classification of what is scanned")
      .plausible(1e-6, 1000, 1e6)
      .neutral(0);

  public static final QuantityKey LABELS = quantity(
          "labels", NOT_NEGATIVE, Unit.COUNT, "labels to train the classifier")
      .neutral(0);

  public static final QuantityKey LABEL_PRICE = quantity(
          "label_price", NOT_NEGATIVE, Unit.USD_PER_ITEM, "of one label; goes with labels")
      .plausible(1e-5, 1e4);

  public static final QuantityKey DOWNLOAD =
      quantity("download", NOT_NEGATIVE, Unit.TERABYTE, "raw data moved").neutral(0);

  public static final QuantityKey EGRESS = quantity(
          "egress", NOT_NEGATIVE, Unit.USD_PER_TB, "price of moving it; goes with download")
      .plausible(0.3, 500, 1e3)
      .orCatalog("processing", "egress");

  public static final Section SECTION = Section.of(
      "A corpus made from web crawl dumps",
      TOKENS_PER_DUMP,
      LANGUAGE_KEPT,
      DEDUP_KEPT,
      QUALITY_KEPT,
      DECONTAMINATION_KEPT,
      EXTRACTION,
      DEDUP,
      CLASSIFIER,
      LABELS,
      LABEL_PRICE,
      DOWNLOAD,
      EGRESS);

  private CrawlKeys() {}
}
