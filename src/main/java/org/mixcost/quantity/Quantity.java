package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

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
 */
public record Quantity(
    String name,
    Distribution distribution,
    Unit unit,
    Citation citation,
    Optional<Foreign> foreign) {

  public Quantity {
    requireNonNull(name, "name");
    requireNonNull(distribution, "distribution");
    requireNonNull(unit, "unit");
    requireNonNull(citation, "citation");
    requireNonNull(foreign, "foreign");
  }

  /** A number in its unit. */
  public Quantity(String name, Distribution distribution, Unit unit, Citation citation) {
    this(name, distribution, unit, citation, Optional.empty());
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
        && foreign.map(Foreign::rate).filter(rate -> !rate.isFixed()).isEmpty();
  }

  /** The value in the middle: half of what we believe lies below it; of another currency, at the middle of its rate. */
  public double median() {
    return foreign.isPresent() ? inDollars().median() : distribution.quantile(0.5);
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
        Optional.of(new Foreign(currency, rate)));
  }

  /** The numbers as they are, in the unit of their currency: what a model draws before it converts them. */
  public Quantity unconverted() {
    return foreign
        .map(other -> new Quantity(name, distribution, unit.in(other.currency()), citation))
        .orElse(this);
  }

  /** The same at the middle of the rate, in US dollars: to compare by, as no result is computed from medians. */
  public Quantity inDollars() {
    return foreign
        .map(other -> new Quantity(name, distribution.scale(other.rate().median()), unit, citation))
        .orElse(this);
  }

  /** How many times another quantity this one is, at their medians: to compare by, as no result is computed from medians. */
  public double timesOf(Quantity other) {
    return median() / other.require(unit, "other").median();
  }

  public Quantity withDistribution(Distribution other) {
    return new Quantity(name, other, unit, citation, foreign);
  }

  public Quantity withCitation(Citation other) {
    return new Quantity(name, distribution, unit, other, foreign);
  }

  /** The same quantity in another unit of the same dimension. */
  public Quantity to(Unit other) {
    return new Quantity(name, distribution.scale(unit.to(other)), other, citation, foreign);
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

  /** As it would be written in a scenario file; reading it gives the same distribution. */
  public String text() {
    Unit shown = unconverted().unit();
    return shown.after(distribution.text(NumberText.style(shown)));
  }
}
