package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;

/**
 * What it costs to get real text, by the way it is got.
 *
 * @param acquiring how the cost of getting it follows
 * @param isPaid whether that costs anything
 * @param processing what working on the text as it is got is the sum of [USD]
 * @param days that a model takes, where one makes it and that is known
 */
record AcquisitionPart(
    Derivation acquiring, boolean isPaid, List<Term> processing, Optional<Line> days) {

  /** A part of which nobody says how long it takes. */
  AcquisitionPart(Derivation acquiring, boolean isPaid, List<Term> processing) {
    this(acquiring, isPaid, processing, Optional.empty());
  }

  /** The part of an acquisition of so many tokens. */
  static AcquisitionPart of(Acquisition acquisition, Line tokens, SourceLines source) {
    if (acquisition instanceof Acquisition.Open open) {
      return open.crawl()
          .map(crawl -> CrawlPart.of(crawl, tokens, source))
          .orElseGet(() -> new AcquisitionPart(Derivation.NOTHING, false, List.of()));
    }
    if (acquisition instanceof Acquisition.PerUnit license) {
      return paid(perUnit(license, tokens, source));
    }
    if (acquisition instanceof Acquisition.FlatFee license) {
      return paid(flatFee(license, source));
    }
    if (acquisition instanceof Acquisition.Commissioned work) {
      return paid(commissioned(work, tokens, source));
    }
    if (acquisition instanceof Acquisition.Annotated work) {
      return AnnotationPart.of(work, source);
    }
    if (acquisition instanceof Acquisition.OwnedText text) {
      return owned(text, tokens, source);
    }
    throw new AssertionError(acquisition);
  }

  private static AcquisitionPart paid(Derivation usd) {
    return new AcquisitionPart(usd, true, List.of());
  }

  /** Text licensed by the unit. */
  private static Derivation perUnit(Acquisition.PerUnit license, Line tokens, SourceLines source) {
    Line units = source.step(
        "units",
        "units to license",
        Unit.COUNT,
        RealDataFormulas.LICENSED_UNITS,
        tokens,
        ConversionPart.tokensPerUnit(license.rate(), source),
        source.read(license.keptShare()));
    return Derivation.of(
        RealDataFormulas.LICENSE_USD,
        units,
        source.read(license.price()),
        terms(license.license(), source),
        source.read(license.negotiation()));
  }

  /** Text licensed for a fee, whatever its size. */
  private static Derivation flatFee(Acquisition.FlatFee license, SourceLines source) {
    Term fee = source.read(license.fee());
    boolean isYearly = license.fee().unit().equals(Unit.USD_PER_YEAR);
    Line payment = source.step(
        "payment",
        "payment for a term",
        Unit.USD,
        isYearly
            ? Derivation.of(
                RealDataFormulas.TERM_USD, fee, source.read(license.license().term()))
            : Derivation.same(fee));
    return Derivation.of(
        RealDataFormulas.FLAT_FEE_USD,
        payment,
        terms(license.license(), source),
        source.read(license.allocation()));
  }

  private static Line terms(Acquisition.License license, SourceLines source) {
    return source.step(
        "terms",
        "payments of the license",
        Unit.COUNT,
        RealDataFormulas.LICENSE_TERMS,
        source.read(license.horizon()),
        source.read(license.term()));
  }

  /** Text that people are paid to write. */
  private static Derivation commissioned(
      Acquisition.Commissioned work, Line tokens, SourceLines source) {
    Line words = source.step(
        "words",
        "words to be written",
        Unit.COUNT,
        RealDataFormulas.COMMISSIONED_WORDS,
        tokens,
        source.read(work.tokensPerWord()));
    Line writing = source.step(
        "writing",
        "writing a word",
        Unit.USD_PER_WORD,
        RealDataFormulas.PACE_USD,
        source.read(work.wage()),
        source.read(work.markup()),
        source.read(work.pace()),
        source.read(work.acceptance()));
    return Derivation.of(
        RealDataFormulas.COMMISSIONED_USD, words, writing, source.read(work.review()));
  }

  /** Text the planner may use already. */
  private static AcquisitionPart owned(
      Acquisition.OwnedText text, Line tokens, SourceLines source) {
    Line exporting = source.step(
        "export",
        "export",
        Unit.USD,
        RealDataFormulas.TOKENS_USD,
        tokens,
        source.read(text.export()));
    Line scrubbing = source.step(
        "scrub", "scrub", Unit.USD, RealDataFormulas.TOKENS_USD, tokens, source.read(text.scrub()));
    return new AcquisitionPart(
        Derivation.same(source.read(text.opportunity())),
        !Neutral.isZero(text.opportunity()),
        List.of(exporting, scrubbing, source.read(text.review())));
  }
}
