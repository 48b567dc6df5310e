package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Acquisition.Pay;

/** Labels, pairs or demonstrations that people make. */
final class AnnotationPart {
  private AnnotationPart() {}

  /** How their cost follows. */
  static Derivation usd(Acquisition.Annotated work, SourceLines source) {
    Input items = source.input(work.items());
    Line price = source.step(
        "item", "pay of one person for one item", Unit.USD_PER_ITEM, pay(work.pay(), source));
    Line making = source.step(
        "make",
        "making the items",
        Unit.USD,
        RealDataFormulas.ANNOTATION_USD,
        items,
        source.input(work.acceptance()),
        source.input(work.annotators()),
        price);
    Line checking = source.step(
        "check",
        "checking them",
        Unit.USD,
        RealDataFormulas.CHECKS_USD,
        items,
        source.input(work.checked()),
        source.money(work.checkPrice()));
    return Derivation.sum(List.of(making, checking, source.money(work.setup())));
  }

  /** What one person is paid for one item. */
  private static Derivation pay(Pay pay, SourceLines source) {
    if (pay instanceof Pay.PerItem perItem) {
      return Derivation.same(source.money(perItem.price()));
    }
    if (pay instanceof Pay.ByTheHour hourly) {
      return Derivation.of(
          RealDataFormulas.ITEM_USD,
          source.input(hourly.minutes()),
          source.money(hourly.wage()),
          source.input(hourly.markup()));
    }
    throw new AssertionError(pay);
  }
}
