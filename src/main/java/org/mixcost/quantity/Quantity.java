package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * One number of a scenario: how sure we are of it, in what unit, and who says so.
 *
 * <p>The name is also what its random draws are keyed by. Two quantities of one name rise and fall together, two of
 * different names are independent.
 *
 * @param name its path, such as {@code training.utilization}, or for a catalog row the table and id
 * @param distribution what it may be, in {@code unit}, or in that of the currency that it is exchanged from
 * @param unit what it is measured in
 * @param citation who says so
 * @param exchange the currencies that its numbers are in and are counted in, where it is money and either is not the dollar
 * @param scaling the factor that its numbers are moved by, where they are
 */
public record Quantity(
    String name,
    Distribution distribution,
    Unit unit,
    Citation citation,
    Optional<Exchange> exchange,
    Optional<Scaling> scaling) {

  public Quantity {
    requireNonNull(name, "name");
    requireNonNull(distribution, "distribution");
    requireNonNull(unit, "unit");
    requireNonNull(citation, "citation");
    requireNonNull(exchange, "exchange");
    requireNonNull(scaling, "scaling");
  }

  /** A number in its unit. */
  public Quantity(String name, Distribution distribution, Unit unit, Citation citation) {
    this(name, distribution, unit, citation, Optional.empty(), Optional.empty());
  }

  /**
   * A move of all that is believed by one factor.
   *
   * @param factor what every value is multiplied by [fraction]
   * @param domain that the product is kept in
   */
  public record Scaling(Quantity factor, Domain domain) {
    public Scaling {
      factor.require(Unit.FRACTION, "factor");
      requireNonNull(domain, "domain");
    }
  }

  /** A number that is known. */
  public static Quantity fixed(String name, double value, Unit unit, Citation citation) {
    return new Quantity(name, new Distribution.Fixed(value), unit, citation);
  }

  /**
   * A quantity as a planner writes it, such as {@code 2.00 to 3.00 USD/GPU-hour}.
   *
   * @throws IllegalArgumentException if the text is not of the grammar or not of the unit
   */
  public static Quantity parse(String name, String text, Unit unit, Citation citation) {
    Expression expression = Expression.parse(text, unit).get();
    return new Quantity(name, expression.distribution(), unit, citation);
  }

  public boolean isFixed() {
    return distribution instanceof Distribution.Fixed
        && rates().allMatch(Quantity::isFixed)
        && scaling.filter(by -> !by.factor().isFixed()).isEmpty();
  }

  /** Whether it stands for a list, of the sellers of a model or the fits of a law, or for what is in one. */
  public boolean isOfList() {
    return name.startsWith("generators/") || name.startsWith("laws/");
  }

  /** Whether it is known to be 0, which no factor moves. */
  public boolean isNothing() {
    return distribution instanceof Distribution.Fixed fixed && fixed.value() == 0;
  }

  /** Whether its numbers are taken as they are written, neither exchanged nor scaled. */
  public boolean isWritten() {
    return exchange.filter(money -> !money.isNone()).isEmpty() && scaling.isEmpty();
  }

  private Stream<Quantity> rates() {
    return exchange.stream().flatMap(Exchange::rates);
  }

  /** The value in the middle: half of what we believe lies below it; where it is multiplied, by what is in the middle. */
  public double median() {
    double middle = quantile(0.5);
    return scaling.map(Scaling::domain).map(domain -> domain.nearest(middle)).orElse(middle);
  }

  /** A percentile, with what it is multiplied by in the middle of it: to compare by, as no result is computed from it. */
  public double quantile(double probability) {
    return times() * distribution.quantile(probability);
  }

  private double times() {
    return exchange.map(Exchange::middle).orElse(1.0)
        * scaling.map(by -> by.factor().median()).orElse(1.0);
  }

  /**
   * Money of another currency as money of the one that everything is counted in.
   *
   * @param currency that its unit names
   * @throws IllegalArgumentException if it names another
   */
  public Quantity at(Currency currency) {
    if (!unit.foreignCurrency().equals(Optional.of(currency.code()))) {
      throw new IllegalArgumentException(
          name + " needs no rate of " + currency.code() + ": " + unit);
    }
    Exchange money = new Exchange(currency, Currency.USD);
    Unit counted = unit.in(Currencies.BASE);
    return new Quantity(name, distribution, counted, citation, Optional.of(money), scaling);
  }

  /** Money as money that is counted in a currency; what is no money stays as it is. */
  public Quantity in(Currency currency) {
    Currency from = exchange.map(Exchange::from).orElse(Currency.USD);
    return unit.isMoney()
        ? new Quantity(
            name, distribution, unit, citation, Optional.of(new Exchange(from, currency)), scaling)
        : this;
  }

  /**
   * The same, moved by a factor; by one more where it is moved already.
   *
   * @param factor what every value is multiplied by [fraction]
   * @param domain that the product is kept in
   */
  public Quantity scaled(Quantity factor, Domain domain) {
    Quantity all = scaling
        .map(Scaling::factor)
        .map(already -> already.scaled(factor, Domain.NOT_NEGATIVE))
        .orElse(factor);
    return new Quantity(
        name, distribution, unit, citation, exchange, Optional.of(new Scaling(all, domain)));
  }

  /** The numbers as they are written, in the unit of their currency: what a model draws before it multiplies them. */
  public Quantity written() {
    return new Quantity(name, distribution, in(exchange.map(Exchange::from)), citation);
  }

  private Unit in(Optional<Currency> currency) {
    return currency.map(money -> unit.in(money.code())).orElse(unit);
  }

  /** The numbers before they are scaled, which may be of another currency. */
  public Quantity unscaled() {
    return new Quantity(name, distribution, unit, citation, exchange, Optional.empty());
  }

  /**
   * The same in the currency that is counted in, with what it is multiplied by in the middle of it: to compare by, as no
   * result is computed from medians.
   */
  public Quantity settled() {
    double times = times();
    return new Quantity(
        name,
        times == 1 ? distribution : distribution.scale(times),
        in(exchange.map(Exchange::to)),
        citation);
  }

  /** Whether the two are one input of a model, or the same number; uncertain ones are only if they move as one. */
  public boolean isSame(Quantity other) {
    return distribution.equals(other.distribution)
        && isMultipliedAs(other)
        && (distribution instanceof Distribution.Fixed || name.equals(other.name));
  }

  /** Whether both are multiplied by the same; else no number lies between them. */
  public boolean isMultipliedAs(Quantity other) {
    return areSame(exchange, other.exchange, Exchange::isSame)
        && areSame(scaling, other.scaling, (one, more) -> one.factor().isSame(more.factor()));
  }

  private static <T> boolean areSame(Optional<T> one, Optional<T> other, BiPredicate<T, T> isSame) {
    return one.isPresent() == other.isPresent()
        && one.filter(mine -> !isSame.test(mine, other.orElseThrow())).isEmpty();
  }

  /** How many times another quantity this one is, at their medians: to compare by, as no result is computed from medians. */
  public double timesOf(Quantity other) {
    return median() / other.require(unit, "other").median();
  }

  /** The same number by another name, which its draws are keyed by. */
  public Quantity named(String other) {
    return new Quantity(other, distribution, unit, citation, exchange, scaling);
  }

  /** The same quantity with other values, in its unit. */
  public Quantity withDistribution(Distribution other) {
    return new Quantity(name, other, unit, citation, exchange, scaling);
  }

  /** The same quantity from another source. */
  public Quantity withCitation(Citation other) {
    return new Quantity(name, distribution, unit, other, exchange, scaling);
  }

  /** The same quantity in another unit of the same dimension. */
  public Quantity to(Unit other) {
    return new Quantity(
        name, distribution.scale(unit.to(other)), other, citation, exchange, scaling);
  }

  /**
   * This quantity, if it is of the unit.
   *
   * @throws IllegalArgumentException if it is of another
   */
  public Quantity require(Unit expected, String role) {
    if (!unit.equals(expected)) {
      throw new IllegalArgumentException(
          role + " is in '" + unit + "', expected '" + expected + "'");
    }
    return this;
  }

  /** As it would be written in a scenario file, where reading it gives the same distribution; and what it is scaled by. */
  public String text() {
    Unit shown = written().unit();
    String numbers = shown.after(distribution.text(NumberText.style(shown)));
    return scaling.map(by -> numbers + " · " + by.factor().text()).orElse(numbers);
  }
}
