package org.mixcost.model;

import org.mixcost.formula.RealDataFormulas;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Acquisition.Pay;

/** What it costs to get real text, by the way it is got. */
sealed interface AcquisitionPart
    permits AcquisitionPart.Free,
        CrawlPart,
        AcquisitionPart.PerUnit,
        AcquisitionPart.FlatFee,
        AcquisitionPart.Commissioned,
        AcquisitionPart.Annotated,
        AcquisitionPart.Owned {

  /** Whether getting it costs money. */
  default boolean isPaid() {
    return true;
  }

  /** Whether getting it involves work on the text that is priced. */
  default boolean isProcessed() {
    return false;
  }

  /** Getting so many tokens [USD]. */
  double acquireUsd(double tokens, Draw draw);

  /** Working on what was got, so that so many tokens are left [USD]. */
  default double processUsd(double tokens, Draw draw) {
    return 0;
  }

  static AcquisitionPart of(Acquisition acquisition, Inputs inputs) {
    if (acquisition instanceof Acquisition.Open open) {
      return open.crawl()
          .<AcquisitionPart>map(crawl -> new CrawlPart(crawl, inputs))
          .orElseGet(Free::new);
    }
    if (acquisition instanceof Acquisition.PerUnit perUnit) {
      return new PerUnit(perUnit, inputs);
    }
    if (acquisition instanceof Acquisition.FlatFee flatFee) {
      return new FlatFee(flatFee, inputs);
    }
    if (acquisition instanceof Acquisition.Commissioned commissioned) {
      return new Commissioned(commissioned, inputs);
    }
    if (acquisition instanceof Acquisition.Annotated annotated) {
      return new Annotated(annotated, inputs);
    }
    if (acquisition instanceof Acquisition.Owned owned) {
      return new Owned(owned, inputs);
    }
    throw new AssertionError(acquisition);
  }

  /** Text that costs nothing to take. */
  record Free() implements AcquisitionPart {
    @Override
    public boolean isPaid() {
      return false;
    }

    @Override
    public double acquireUsd(double tokens, Draw draw) {
      return 0;
    }
  }

  /** Text licensed by the unit. */
  final class PerUnit implements AcquisitionPart {
    private final Input price;
    private final Input tokensPerUnit;
    private final Input keptShare;
    private final Input negotiation;
    private final Input horizon;
    private final Input term;

    PerUnit(Acquisition.PerUnit license, Inputs inputs) {
      price = inputs.add(license.price());
      tokensPerUnit = inputs.add(license.tokensPerUnit());
      keptShare = inputs.add(license.keptShare());
      negotiation = inputs.add(license.negotiation());
      horizon = inputs.add(license.license().horizon());
      term = inputs.add(license.license().term());
    }

    @Override
    public double acquireUsd(double tokens, Draw draw) {
      double units =
          RealDataFormulas.licensedUnits(tokens, draw.get(tokensPerUnit), draw.get(keptShare));
      double terms = RealDataFormulas.licenseTerms(draw.get(horizon), draw.get(term));
      return units * draw.get(price) * terms * (1 + draw.get(negotiation));
    }
  }

  /** Text licensed for a fee, whatever its size. */
  final class FlatFee implements AcquisitionPart {
    private final Input fee;
    private final Input allocation;
    private final Input horizon;
    private final Input term;

    FlatFee(Acquisition.FlatFee license, Inputs inputs) {
      fee = inputs.add(license.fee());
      allocation = inputs.add(license.allocation());
      horizon = inputs.add(license.license().horizon());
      term = inputs.add(license.license().term());
    }

    @Override
    public double acquireUsd(double tokens, Draw draw) {
      return draw.get(fee)
          * RealDataFormulas.licenseTerms(draw.get(horizon), draw.get(term))
          * draw.get(allocation);
    }
  }

  /** Text that people are paid to write. */
  final class Commissioned implements AcquisitionPart {
    private final Input pace;
    private final Input wage;
    private final Input markup;
    private final Input acceptance;
    private final Input review;
    private final Input tokensPerWord;

    Commissioned(Acquisition.Commissioned work, Inputs inputs) {
      pace = inputs.add(work.pace());
      wage = inputs.add(work.wage());
      markup = inputs.add(work.markup());
      acceptance = inputs.add(work.acceptance());
      review = inputs.add(work.review());
      tokensPerWord = inputs.add(work.tokensPerWord());
    }

    @Override
    public double acquireUsd(double tokens, Draw draw) {
      double words = tokens / draw.get(tokensPerWord);
      double writing = RealDataFormulas.paceUsd(
          draw.get(pace), draw.get(wage), draw.get(markup), draw.get(acceptance));
      return words * (writing + draw.get(review));
    }
  }

  /** Labels, pairs or demonstrations that people make. */
  final class Annotated implements AcquisitionPart {
    private final Input items;
    private final PayPart pay;
    private final Input annotators;
    private final Input acceptance;
    private final Input checked;
    private final Input checkPrice;
    private final Input setup;

    Annotated(Acquisition.Annotated work, Inputs inputs) {
      items = inputs.add(work.items());
      pay = PayPart.of(work.pay(), inputs);
      annotators = inputs.add(work.annotators());
      acceptance = inputs.add(work.acceptance());
      checked = inputs.add(work.checked());
      checkPrice = inputs.add(work.checkPrice());
      setup = inputs.add(work.setup());
    }

    @Override
    public double acquireUsd(double tokens, Draw draw) {
      double kept = draw.get(items);
      return RealDataFormulas.annotationUsd(
              kept, draw.get(acceptance), draw.get(annotators), pay.itemUsd(draw))
          + kept * draw.get(checked) * draw.get(checkPrice)
          + draw.get(setup);
    }
  }

  /** What one person is paid for one item. */
  sealed interface PayPart {
    double itemUsd(Draw draw);

    static PayPart of(Pay pay, Inputs inputs) {
      if (pay instanceof Pay.PerItem perItem) {
        return new PerItem(inputs.add(perItem.price()));
      }
      if (pay instanceof Pay.ByTheHour hourly) {
        return new ByTheHour(
            inputs.add(hourly.minutes()), inputs.add(hourly.wage()), inputs.add(hourly.markup()));
      }
      throw new AssertionError(pay);
    }

    /** By the piece. */
    record PerItem(Input price) implements PayPart {
      @Override
      public double itemUsd(Draw draw) {
        return draw.get(price);
      }
    }

    /** By the hour. */
    record ByTheHour(Input minutes, Input wage, Input markup) implements PayPart {
      @Override
      public double itemUsd(Draw draw) {
        return RealDataFormulas.itemUsd(draw.get(minutes), draw.get(wage), draw.get(markup));
      }
    }
  }

  /** Text the planner may use already. */
  final class Owned implements AcquisitionPart {
    private final Input export;
    private final Input scrub;
    private final Input review;
    private final Input opportunity;
    private final boolean isPaid;

    Owned(Acquisition.Owned text, Inputs inputs) {
      export = inputs.add(text.export());
      scrub = inputs.add(text.scrub());
      review = inputs.add(text.review());
      opportunity = inputs.add(text.opportunity());
      isPaid = !Neutral.isZero(text.opportunity());
    }

    @Override
    public boolean isPaid() {
      return isPaid;
    }

    @Override
    public boolean isProcessed() {
      return true;
    }

    @Override
    public double acquireUsd(double tokens, Draw draw) {
      return draw.get(opportunity);
    }

    @Override
    public double processUsd(double tokens, Draw draw) {
      return RealDataFormulas.tokensUsd(tokens, draw.get(export) + draw.get(scrub))
          + draw.get(review);
    }
  }
}
