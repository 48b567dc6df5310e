package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Acquisition.Pay;

/** Labels, pairs or demonstrations that people make. */
final class AnnotationPart implements AcquisitionPart {
  private final Input items;
  private final PayPart pay;
  private final Input annotators;
  private final Input acceptance;
  private final Input checked;
  private final Input checkPrice;
  private final Input setup;
  private final Line price;
  private final Line making;
  private final Line checking;

  AnnotationPart(Acquisition.Annotated work, SourceLines source) {
    items = source.input(work.items());
    pay = PayPart.of(work.pay(), source);
    annotators = source.input(work.annotators());
    acceptance = source.input(work.acceptance());
    checked = source.input(work.checked());
    checkPrice = source.input(work.checkPrice());
    setup = source.input(work.setup());
    price = source.step("item", "pay of one person for one item", Unit.USD_PER_ITEM);
    making = source.step("make", "making the items", Unit.USD);
    checking = source.step("check", "checking them", Unit.USD);
    source.lines().derive(price, pay.derivation());
    source.derive(making, RealDataFormulas.ANNOTATION_USD, items, acceptance, annotators, price);
    source.derive(checking, RealDataFormulas.CHECKS_USD, items, checked, checkPrice);
  }

  @Override
  public Derivation acquiring() {
    return Derivation.sum(List.of(making, checking, setup));
  }

  @Override
  public void charge(Line acquire, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double kept = draw.get(items);
      double usdPerItem = bill.put(price, pay.itemUsd(draw));
      double made = bill.put(
          making,
          RealDataFormulas.annotationUsd(
              kept, draw.get(acceptance), draw.get(annotators), usdPerItem));
      double inspected = bill.put(
          checking, RealDataFormulas.checksUsd(kept, draw.get(checked), draw.get(checkPrice)));
      bill.put(acquire, made + inspected + draw.get(setup));
    }
  }

  /** What one person is paid for one item. */
  private sealed interface PayPart {
    double itemUsd(Draw draw);

    Derivation derivation();

    static PayPart of(Pay pay, SourceLines source) {
      if (pay instanceof Pay.PerItem perItem) {
        return new PerItem(source.input(perItem.price()));
      }
      if (pay instanceof Pay.ByTheHour hourly) {
        return new ByTheHour(
            source.input(hourly.minutes()),
            source.input(hourly.wage()),
            source.input(hourly.markup()));
      }
      throw new AssertionError(pay);
    }

    /** By the piece. */
    record PerItem(Input price) implements PayPart {
      @Override
      public double itemUsd(Draw draw) {
        return draw.get(price);
      }

      @Override
      public Derivation derivation() {
        return Derivation.same(price);
      }
    }

    /** By the hour. */
    record ByTheHour(Input minutes, Input wage, Input markup) implements PayPart {
      @Override
      public double itemUsd(Draw draw) {
        return RealDataFormulas.itemUsd(draw.get(minutes), draw.get(wage), draw.get(markup));
      }

      @Override
      public Derivation derivation() {
        return Derivation.of(RealDataFormulas.ITEM_USD, minutes, wage, markup);
      }
    }
  }
}
