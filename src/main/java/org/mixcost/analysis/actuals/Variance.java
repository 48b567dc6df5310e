package org.mixcost.analysis.actuals;

/**
 * Why a cost is another than the planned one, in cents, so that the parts are the whole to the cent.
 *
 * <pre>
 * actual − planned = scope + volume + speed + price
 * scope  = actual                    of what is on no line of the plan
 * volume = B · (done − due)          more or less work than was due by then, at the planned cost
 * speed  = used · p − B · done       more or less used for that work, at the planned price
 * price  = actual − used · p         what was used, at another price
 * </pre>
 *
 * <p>B is what the plan has for a line, done and due are shares of its work, p is the planned price of one unit of what is
 * used. B · due is the planned value of earned-value management and B · done the earned value: volume is its schedule
 * variance, and price and speed together are less its cost variance. They are the price and the efficiency variance of
 * standard costing. Where a bill does not say how much was used, the two cannot be told apart. Each of the amounts is
 * rounded to the cent before the next is taken from it.
 *
 * @param plannedCents B · due [cent of the currency]
 * @param scopeCents [cent]
 * @param volumeCents [cent]
 * @param speedCents [cent]
 * @param priceCents [cent]
 * @param priceAndSpeedCents both, where they cannot be told apart [cent]
 * @see <a href="https://ntrs.nasa.gov/citations/20130013702">NASA/SP-2012-599, Earned Value
 *     Management Implementation Handbook</a>
 * @see <a href="https://openstax.org/books/principles-managerial-accounting/pages/8-2-compute-and-evaluate-materials-variances">
 *     OpenStax, Principles of Managerial Accounting, chapter 8</a>
 */
public record Variance(
    long plannedCents,
    long scopeCents,
    long volumeCents,
    long speedCents,
    long priceCents,
    long priceAndSpeedCents) {

  /** Of nothing. */
  public static final Variance NONE = new Variance(0, 0, 0, 0, 0, 0);

  /** Of what nobody planned. */
  static Variance ofScope(long actualCents) {
    return new Variance(0, actualCents, 0, 0, 0, 0);
  }

  /**
   * Of a line whose bill says how much was used.
   *
   * @param earnedCents B · done [cent]
   * @param usedCents used · p [cent]
   */
  static Variance of(long plannedCents, long earnedCents, long usedCents, long actualCents) {
    return new Variance(
        plannedCents,
        0,
        earnedCents - plannedCents,
        usedCents - earnedCents,
        actualCents - usedCents,
        0);
  }

  /** Of a line whose bill does not. */
  static Variance of(long plannedCents, long earnedCents, long actualCents) {
    return new Variance(
        plannedCents, 0, earnedCents - plannedCents, 0, 0, actualCents - earnedCents);
  }

  /** Both together. */
  public Variance plus(Variance other) {
    return new Variance(
        plannedCents + other.plannedCents,
        scopeCents + other.scopeCents,
        volumeCents + other.volumeCents,
        speedCents + other.speedCents,
        priceCents + other.priceCents,
        priceAndSpeedCents + other.priceAndSpeedCents);
  }

  /** What it has cost over what it was to cost [cent]. */
  public long differenceCents() {
    return scopeCents + volumeCents + speedCents + priceCents + priceAndSpeedCents;
  }

  /** What it has cost [cent]. */
  public long actualCents() {
    return plannedCents + differenceCents();
  }
}
