package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One number of a scenario: how sure we are of it, in what unit, and who says so.
 *
 * <p>The name is also what its random draws are keyed by. Two quantities of one name rise and fall together, two of
 * different names are independent.
 *
 * @param name its path, such as {@code training.utilization}, or for a catalog row the table and id
 * @param distribution what it may be, in {@code unit}, or in that of the foreign currency
 * @param unit what it is measured in
 * @param citation who says so
 * @param foreign the currency that its numbers are in, where it is money and that is another one
 * @param scaling the factor that its numbers are moved by, where they are
 */
public record Quantity(
    String name,
    Distribution distribution,
    Unit unit,
    Citation citation,
    Optional<Foreign> foreign,
    Optional<Scaling> scaling) {

  public Quantity {
    requireNonNull(name, "name");
    requireNonNull(distribution, "distribution");
    requireNonNull(unit, "unit");
    requireNonNull(citation, "citation");
    requireNonNull(foreign, "foreign");
    requireNonNull(scaling, "scaling");
  }

  /** A number in its unit. */
  public Quantity(String name, Distribution distribution, Unit unit, Citation citation) {
    this(name, distribution, unit, citation, Optional.empty(), Optional.empty());
  }

  /**
   * Another currency.
   *
   * @param currency its code by ISO 4217
   * @param rate of a unit of it [USD]
   */
  public record Foreign(String currency, Quantity rate) {
    public Foreign {
      requireNonNull(currency, "currency");
      rate.require(Unit.USD, "rate");
    }
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
    return distribution instanceof Distribution.Fixed && multipliers().allMatch(Quantity::isFixed);
  }

  /** Whether its numbers are taken as they are written, neither converted nor scaled. */
  public boolean isWritten() {
    return foreign.isEmpty() && scaling.isEmpty();
  }

  private Stream<Quantity> multipliers() {
    return Stream.concat(
        foreign.map(Foreign::rate).stream(), scaling.map(Scaling::factor).stream());
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
    return multipliers().mapToDouble(Quantity::median).reduce(1, (a, b) -> a * b);
  }

  /**
   * Money of another currency as money of the one that everything is counted in.
   *
   * @param rate of a unit of that currency [USD]
   * @throws IllegalArgumentException if it is in no other currency
   */
  public Quantity at(Quantity rate) {
    String currency = unit.foreignCurrency()
        .orElseThrow(() -> new IllegalArgumentException(name + " needs no rate: " + unit));
    return new Quantity(
        name,
        distribution,
        unit.in(Currencies.BASE),
        citation,
        Optional.of(new Foreign(currency, rate)),
        scaling);
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
        name, distribution, unit, citation, foreign, Optional.of(new Scaling(all, domain)));
  }

  /** The numbers as they are written, in the unit of their currency: what a model draws before it multiplies them. */
  public Quantity written() {
    Unit own = foreign.map(other -> unit.in(other.currency())).orElse(unit);
    return new Quantity(name, distribution, own, citation);
  }

  /** The numbers before they are scaled, which may be of another currency. */
  public Quantity unscaled() {
    return new Quantity(name, distribution, unit, citation, foreign, Optional.empty());
  }

  /**
   * The same in US dollars, with what it is multiplied by in the middle of it: to compare by, as no result is computed
   * from medians.
   */
  public Quantity settled() {
    double times = times();
    return times == 1
        ? new Quantity(name, distribution, unit, citation)
        : new Quantity(name, distribution.scale(times), unit, citation);
  }

  /** Whether the two are one input of a model, or the same number; uncertain ones are only if they move as one. */
  public boolean isSame(Quantity other) {
    return distribution.equals(other.distribution)
        && isMultipliedAs(other)
        && (distribution instanceof Distribution.Fixed || name.equals(other.name));
  }

  /** Whether both are multiplied by the same; else no number lies between them. */
  public boolean isMultipliedAs(Quantity other) {
    return foreign.map(Foreign::currency).equals(other.foreign.map(Foreign::currency))
        && areSame(foreign.map(Foreign::rate), other.foreign.map(Foreign::rate))
        && areSame(scaling.map(Scaling::factor), other.scaling.map(Scaling::factor));
  }

  private static boolean areSame(Optional<Quantity> one, Optional<Quantity> other) {
    return one.isPresent() == other.isPresent()
        && one.filter(mine -> !mine.isSame(other.orElseThrow())).isEmpty();
  }

  /** How many times another quantity this one is, at their medians: to compare by, as no result is computed from medians. */
  public double timesOf(Quantity other) {
    return median() / other.require(unit, "other").median();
  }

  /** The same number by another name, which its draws are keyed by. */
  public Quantity named(String other) {
    return new Quantity(other, distribution, unit, citation, foreign, scaling);
  }

  public Quantity withDistribution(Distribution other) {
    return new Quantity(name, other, unit, citation, foreign, scaling);
  }

  public Quantity withCitation(Citation other) {
    return new Quantity(name, distribution, unit, other, foreign, scaling);
  }

  /** The same quantity in another unit of the same dimension. */
  public Quantity to(Unit other) {
    return new Quantity(
        name, distribution.scale(unit.to(other)), other, citation, foreign, scaling);
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
