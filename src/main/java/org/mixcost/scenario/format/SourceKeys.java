package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;

import java.util.List;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys that real and synthetic sources share. */
public final class SourceKeys {
  /** What text is counted in. */
  public static final List<Unit> MEASURES =
      List.of(Unit.TOKEN, Unit.WORD, Unit.CHARACTER, Unit.GIGABYTE, Unit.PAGE, Unit.SPEECH_HOUR);

  public static final QuantityKey TOKENS = quantity(
          "tokens",
          NOT_NEGATIVE,
          MEASURES,
          "unique tokens that are kept, in the trainee's tokenizer; in another unit they follow by a rate of the catalog")
      .plausible(Plausible.TOKENS);

  public static final QuantityKey ITEMS = quantity(
      "items",
      NOT_NEGATIVE,
      Unit.COUNT,
      "documents, pairs or samples that are kept; instead of tokens");

  public static final QuantityKey TOKENS_PER_ITEM = quantity(
          "tokens_per_item", POSITIVE, Unit.TOKEN, "of each of its items; goes with items")
      .plausible(StageTextKeys.LENGTH);

  public static final ValueKey<String> LANGUAGE = text(
      "language",
      "of the text, for a rate of the catalog table conversions; as English text has on average if missing");

  public static final ValueKey<String> TOKENIZER =
      text("tokenizer", "that the same is counted in, such as cl100k; any of them if missing");

  public static final QuantityKey SHARE = quantity(
      "share",
      Domain.SHARE,
      Unit.FRACTION,
      "share of all real or of all synthetic tokens, or 'rest'; instead of tokens");

  public static final QuantityKey SEEN_SHARE = quantity(
      "seen_share",
      Domain.SHARE,
      Unit.FRACTION,
      "share of all tokens seen, of real and synthetic sources together, or 'rest'; goes with data.tokens_seen");

  public static final QuantityKey EPOCHS = quantity(
          "epochs",
          POSITIVE,
          Unit.FACTOR,
          "how often each token is seen; beside a seen_share instead of tokens, as one follows from the other")
      .plausible(0.01, 1000)
      .neutral(1);

  public static final QuantityKey PROCESSING = quantity(
          "processing", NOT_NEGATIVE, Unit.USD_PER_MTOK, "work on each kept token")
      .plausible(1e-6, 1e5, 1e6);

  public static final SectionKey PROCESSED_ON = section(
      "processed_on",
      GpuWorkKeys.SECTION,
      "accelerators that work on the text, such as a filter or a labeler; besides what processing says");

  static final QuantityKey ACCEPTANCE = quantity(
          "acceptance", POSITIVE_SHARE, Unit.FRACTION, "share that is accepted")
      .plausible(0.001, 1, 100);

  public static final SectionKey HOLDING = section(
          "holding", HoldingKeys.SECTION, "keeping and moving the data")
      .notIncluded("keeping the data");

  private SourceKeys() {}
}
