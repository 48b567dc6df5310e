package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.word;

import org.mixcost.quantity.Unit;

/** The keys of a source under {@code data.real}: text that people wrote. */
public final class RealKeys {
  public static final ValueKey<AcquisitionKind> KIND =
      word("kind", AcquisitionKind.class, "how it is got").required();

  public static final QuantityKey QUALITY = quantity(
          "quality",
          POSITIVE,
          Unit.FACTOR,
          "worth of a token, in those the scaling law was fitted on")
      .plausible(0.05, 20)
      .neutral(1)
      .about(Aspect.BELIEF);

  public static final ValueKey<String> CORPUS =
      id("corpus", "corpora", "corpus it is taken from, whose size it may not exceed");

  public static final SectionKey EXPOSURE =
      section("exposure", ExposureKeys.SECTION, "what a legal claim may cost");

  public static final Section SECTION = Section.of(
          "Text that people wrote",
          KIND,
          SourceKeys.TOKENS,
          SourceKeys.TOKENS_PER_ITEM,
          SourceKeys.LANGUAGE,
          SourceKeys.TOKENIZER,
          SourceKeys.SHARE,
          SourceKeys.SEEN_SHARE,
          SourceKeys.EPOCHS,
          QUALITY,
          CORPUS,
          SourceKeys.PROCESSING,
          SourceKeys.PROCESSED_ON,
          SourceKeys.HOLDING,
          EXPOSURE)
      .by(KIND, AcquisitionKind.keysByWord());

  private RealKeys() {}
}
