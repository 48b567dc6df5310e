package org.mixcost.load.format;

import static org.mixcost.load.format.Key.quantity;
import static org.mixcost.load.format.Key.section;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.SHARE;

import org.mixcost.quantity.Unit;

/** The keys that real and synthetic sources share. */
final class SourceFormat {

  private SourceFormat() {}

  static final Key TOKENS = quantity(
          "tokens",
          NOT_NEGATIVE,
          Unit.TOKEN,
          "unique tokens that are kept, in the trainee's tokenizer")
      .plausible(Plausible.TOKENS);

  static final Key SHARE_OF_GROUP = quantity(
      "share",
      SHARE,
      Unit.FRACTION,
      "share of all real or of all synthetic tokens, or 'rest'; instead of tokens");

  static final Key EPOCHS = quantity(
          "epochs", POSITIVE, Unit.FACTOR, "how often each token is seen")
      .plausible(0.01, 1000)
      .neutral(1);

  static final Key PROCESSING = quantity(
          "processing", NOT_NEGATIVE, Unit.USD_PER_MTOK, "work on each kept token")
      .plausible(1e-6, 1e5, 1e6);

  static final Key ACCEPTANCE = quantity(
          "acceptance", POSITIVE_SHARE, Unit.FRACTION, "share that is accepted")
      .plausible(0.001, 1, 100);

  static final Section HOLDING = Section.of(
      "Data kept in a store and moved out of it",
      quantity("size", NOT_NEGATIVE, Unit.TERABYTE, "how much is kept"),
      quantity(
              "bytes_per_token",
              POSITIVE,
              Unit.BYTE_PER_TOKEN,
              "size of a token, where no size is given")
          .plausible(0.5, 100)
          .orCatalog("processing", "bytes-per-token"),
      quantity("duration", NOT_NEGATIVE, Unit.MONTH, "how long")
          .plausible(0.03, 600)
          .required(),
      quantity("price", NOT_NEGATIVE, Unit.USD_PER_TB_MONTH, "price of keeping it")
          .plausible(0.3, 500, 1e3)
          .orCatalog("processing", "object-storage"),
      quantity("transfers", NOT_NEGATIVE, Unit.COUNT, "how often all of it is moved out")
          .plausible(0, 1000)
          .neutral(0),
      quantity(
              "egress",
              NOT_NEGATIVE,
              Unit.USD_PER_TB,
              "price of moving it out; goes with transfers")
          .plausible(0.3, 500, 1e3)
          .orCatalog("processing", "egress"));

  static final Section STORAGE = Section.of(
      "Data kept for the project as a whole",
      quantity("size", NOT_NEGATIVE, Unit.TERABYTE, "how much is kept").required(),
      HOLDING.find("duration").orElseThrow(),
      HOLDING.find("price").orElseThrow(),
      HOLDING.find("transfers").orElseThrow(),
      HOLDING.find("egress").orElseThrow());

  static final Key HELD =
      section("holding", HOLDING, "keeping and moving the data").notIncluded("keeping the data");
}
