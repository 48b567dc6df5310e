package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;

/** What it costs to get real text, by the way it is got. */
sealed interface AcquisitionPart
    permits AcquisitionPart.Free,
        CrawlPart,
        AcquisitionPart.PerUnit,
        AcquisitionPart.FlatFee,
        AcquisitionPart.Commissioned,
        AnnotationPart,
        AcquisitionPart.Owned {

  /** Whether getting it costs money. */
  default boolean isPaid() {
    return true;
  }

  /** Whether getting it involves work on the text that is priced. */
  default boolean isProcessed() {
    return !processing().isEmpty();
  }

  /**
   * Writes what getting the text costs, and the terms of what working on it does.
   *
   * @param acquire where the first is written
   */
  void charge(Line acquire, Draw draw, Bill bill);

  /** How the first follows. */
  Derivation acquiring();

  /** What the second is the sum of. */
  default List<Term> processing() {
    return List.of();
  }

  /** The part of an acquisition of so many tokens. */
  static AcquisitionPart of(Acquisition acquisition, Line tokens, SourceLines source) {
    if (acquisition instanceof Acquisition.Open open) {
      return open.crawl()
          .<AcquisitionPart>map(crawl -> new CrawlPart(crawl, tokens, source))
          .orElseGet(Free::new);
    }
    if (acquisition instanceof Acquisition.PerUnit perUnit) {
      return new PerUnit(perUnit, tokens, source);
    }
    if (acquisition instanceof Acquisition.FlatFee flatFee) {
      return new FlatFee(flatFee, source);
    }
    if (acquisition instanceof Acquisition.Commissioned commissioned) {
      return new Commissioned(commissioned, tokens, source);
    }
    if (acquisition instanceof Acquisition.Annotated annotated) {
      return new AnnotationPart(annotated, source);
    }
    if (acquisition instanceof Acquisition.Owned owned) {
      return new Owned(owned, tokens, source);
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
    public void charge(Line acquire, Draw draw, Bill bill) {
      // A line that nobody writes is 0.
    }

    @Override
    public Derivation acquiring() {
      return Derivation.sum(List.of());
    }
  }

  /** Text licensed by the unit. */
  final class PerUnit implements AcquisitionPart {
    private final Line tokens;
    private final Input price;
    private final Input tokensPerUnit;
    private final Input keptShare;
    private final Input negotiation;
    private final Input horizon;
    private final Input term;
    private final Line units;
    private final Line terms;

    PerUnit(Acquisition.PerUnit license, Line tokens, SourceLines source) {
      this.tokens = tokens;
      price = source.input(license.price());
      tokensPerUnit = source.input(license.tokensPerUnit());
      keptShare = source.input(license.keptShare());
      negotiation = source.input(license.negotiation());
      horizon = source.input(license.license().horizon());
      term = source.input(license.license().term());
      units = source.step("units", "units to license", Unit.COUNT);
      terms = source.step("terms", "payments of the license", Unit.COUNT);
      source.derive(units, RealDataFormulas.LICENSED_UNITS, tokens, tokensPerUnit, keptShare);
      source.derive(terms, RealDataFormulas.LICENSE_TERMS, horizon, term);
    }

    @Override
    public Derivation acquiring() {
      return Derivation.of(RealDataFormulas.LICENSE_USD, units, price, terms, negotiation);
    }

    @Override
    public void charge(Line acquire, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double licensed = bill.put(
            units,
            RealDataFormulas.licensedUnits(
                bill.get(tokens), draw.get(tokensPerUnit), draw.get(keptShare)));
        double paid =
            bill.put(terms, RealDataFormulas.licenseTerms(draw.get(horizon), draw.get(term)));
        bill.put(
            acquire,
            RealDataFormulas.licenseUsd(licensed, draw.get(price), paid, draw.get(negotiation)));
      }
    }
  }

  /** Text licensed for a fee, whatever its size. */
  final class FlatFee implements AcquisitionPart {
    private final Input fee;
    private final Input allocation;
    private final Input horizon;
    private final Input term;
    private final boolean isYearly;
    private final Line payment;
    private final Line terms;

    FlatFee(Acquisition.FlatFee license, SourceLines source) {
      fee = source.input(license.fee());
      allocation = source.input(license.allocation());
      horizon = source.input(license.license().horizon());
      term = source.input(license.license().term());
      isYearly = license.fee().unit().equals(Unit.USD_PER_YEAR);
      payment = source.step("payment", "payment for a term", Unit.USD);
      terms = source.step("terms", "payments of the license", Unit.COUNT);
      source
          .lines()
          .derive(
              payment,
              isYearly
                  ? Derivation.of(RealDataFormulas.TERM_USD, fee, term)
                  : Derivation.same(fee));
      source.derive(terms, RealDataFormulas.LICENSE_TERMS, horizon, term);
    }

    @Override
    public Derivation acquiring() {
      return Derivation.of(RealDataFormulas.FLAT_FEE_USD, payment, terms, allocation);
    }

    @Override
    public void charge(Line acquire, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double paid =
            bill.put(terms, RealDataFormulas.licenseTerms(draw.get(horizon), draw.get(term)));
        double each = draw.get(fee);
        double usd =
            bill.put(payment, isYearly ? RealDataFormulas.termUsd(each, draw.get(term)) : each);
        bill.put(acquire, RealDataFormulas.flatFeeUsd(usd, paid, draw.get(allocation)));
      }
    }
  }

  /** Text that people are paid to write. */
  final class Commissioned implements AcquisitionPart {
    private final Line tokens;
    private final Input pace;
    private final Input wage;
    private final Input markup;
    private final Input acceptance;
    private final Input review;
    private final Input tokensPerWord;
    private final Line words;
    private final Line writing;

    Commissioned(Acquisition.Commissioned work, Line tokens, SourceLines source) {
      this.tokens = tokens;
      pace = source.input(work.pace());
      wage = source.input(work.wage());
      markup = source.input(work.markup());
      acceptance = source.input(work.acceptance());
      review = source.input(work.review());
      tokensPerWord = source.input(work.tokensPerWord());
      words = source.step("words", "words to be written", Unit.COUNT);
      writing = source.step("writing", "writing a word", Unit.USD_PER_WORD);
      source.derive(words, RealDataFormulas.COMMISSIONED_WORDS, tokens, tokensPerWord);
      source.derive(writing, RealDataFormulas.PACE_USD, wage, markup, pace, acceptance);
    }

    @Override
    public Derivation acquiring() {
      return Derivation.of(RealDataFormulas.COMMISSIONED_USD, words, writing, review);
    }

    @Override
    public void charge(Line acquire, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double written = bill.put(
            words, RealDataFormulas.commissionedWords(bill.get(tokens), draw.get(tokensPerWord)));
        double perWord = bill.put(
            writing,
            RealDataFormulas.paceUsd(
                draw.get(wage), draw.get(markup), draw.get(pace), draw.get(acceptance)));
        bill.put(acquire, RealDataFormulas.commissionedUsd(written, perWord, draw.get(review)));
      }
    }
  }

  /** Text the planner may use already. */
  final class Owned implements AcquisitionPart {
    private final Line tokens;
    private final Input export;
    private final Input scrub;
    private final Input review;
    private final Input opportunity;
    private final Line exporting;
    private final Line scrubbing;

    Owned(Acquisition.Owned text, Line tokens, SourceLines source) {
      this.tokens = tokens;
      export = source.input(text.export());
      scrub = source.input(text.scrub());
      review = source.input(text.review());
      opportunity = source.input(text.opportunity());
      exporting = source.step("export", "export", Unit.USD);
      scrubbing = source.step("scrub", "scrub", Unit.USD);
      source.derive(exporting, RealDataFormulas.TOKENS_USD, tokens, export);
      source.derive(scrubbing, RealDataFormulas.TOKENS_USD, tokens, scrub);
    }

    @Override
    public boolean isPaid() {
      return !Neutral.isZero(opportunity.quantity());
    }

    @Override
    public Derivation acquiring() {
      return Derivation.same(opportunity);
    }

    @Override
    public List<Term> processing() {
      return List.of(exporting, scrubbing, review);
    }

    @Override
    public void charge(Line acquire, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double there = bill.get(tokens);
        bill.put(acquire, draw.get(opportunity));
        bill.put(exporting, RealDataFormulas.tokensUsd(there, draw.get(export)));
        bill.put(scrubbing, RealDataFormulas.tokensUsd(there, draw.get(scrub)));
      }
    }
  }
}
