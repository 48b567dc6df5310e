package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a real source with {@code kind: commissioned}. */
public final class CommissionedKeys {
  public static final QuantityKey WORDS_PER_HOUR = quantity(
          "words_per_hour", POSITIVE, Unit.WORD_PER_HOUR, "how fast people write")
      .plausible(20, 2e4)
      .required();

  public static final QuantityKey WAGE = quantity(
          "wage", NOT_NEGATIVE, Unit.USD_PER_HOUR, "pay of writers")
      .plausible(0.5, 2000)
      .required();

  public static final QuantityKey REVIEW = quantity(
          "review", NOT_NEGATIVE, Unit.USD_PER_WORD, "review of accepted text")
      .plausible(1e-5, 100)
      .neutral(0)
      .notIncluded("review of commissioned text");

  public static final QuantityKey ACCEPTANCE =
      SourceKeys.ACCEPTANCE.neutral(1).notIncluded("rejected work");

  public static final QuantityKey TOKENS_PER_WORD = quantity(
          "tokens_per_word", POSITIVE, Unit.TOKEN_PER_WORD, "trainee's tokens for each word")
      .plausible(0.5, 10)
      .orCatalog("defaults", "project.tokens_per_word");

  static final List<Key> ALL =
      List.of(WORDS_PER_HOUR, WAGE, WageKeys.MARKUP, ACCEPTANCE, REVIEW, TOKENS_PER_WORD);

  private CommissionedKeys() {}
}
