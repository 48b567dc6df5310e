package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a real source with {@code kind: annotated}. */
public final class AnnotatedKeys {
  public static final QuantityKey ITEMS = quantity(
          "items", NOT_NEGATIVE, Unit.COUNT, "labels, pairs or demonstrations that are kept")
      .required();

  public static final QuantityKey PRICE = quantity(
          "price",
          NOT_NEGATIVE,
          Unit.USD_PER_ITEM,
          "for one person and item; or give minutes and wage, or a labeler")
      .plausible(1e-5, 1e4);

  public static final QuantityKey MINUTES = quantity(
          "minutes", POSITIVE, Unit.MINUTE, "a person needs for an item")
      .plausible(0.01, 1e4)
      .about(Aspect.SPEED);

  public static final QuantityKey WAGE =
      quantity("wage", NOT_NEGATIVE, Unit.USD_PER_HOUR, "pay of annotators").plausible(0.5, 2000);

  public static final SectionKey LABELER = section(
      "labeler", LabelerKeys.SECTION, "model that does the work; instead of price or minutes");

  public static final QuantityKey ANNOTATORS = quantity(
          "annotators", POSITIVE, Unit.COUNT, "people for each item, or calls of the labeler")
      .plausible(1, 100)
      .neutral(1);

  public static final QuantityKey CHECKED = quantity(
          "checked", NOT_NEGATIVE, Unit.FRACTION, "share of the items that are checked again")
      .plausible(0, 10, 100)
      .neutral(0);

  public static final QuantityKey CHECK_PRICE = quantity(
          "check_price", NOT_NEGATIVE, Unit.USD_PER_ITEM, "of checking one; goes with checked")
      .plausible(1e-5, 1e4);

  public static final QuantityKey SETUP = quantity(
          "setup", NOT_NEGATIVE, Unit.USD, "guidelines, tools and training")
      .neutral(0)
      .notIncluded("set-up of annotation");

  public static final QuantityKey ACCEPTANCE =
      SourceKeys.ACCEPTANCE.neutral(1).notIncluded("rejected work");

  static final List<Key> ALL = List.of(
      ITEMS,
      PRICE,
      MINUTES,
      WAGE,
      WageKeys.MARKUP,
      LABELER,
      ANNOTATORS,
      ACCEPTANCE,
      CHECKED,
      CHECK_PRICE,
      SETUP);

  private AnnotatedKeys() {}
}
