package org.mixcost.analysis.optimize;

import java.util.Optional;
import java.util.function.DoubleFunction;

/** Finds what one more unit of something is worth: of a unit over which what is gained anew is what the first part of it tells. */
final class Pricing {
  /** The part of a unit by which its margin is told, more and less: enough to tell more than the kinks of a quantile of draws do. */
  private static final double PART = 0.1;
  /** Less than this part of the unit that people would choose is none that they would [fraction]. */
  private static final double LEAST_UNIT = 1e-3;

  private static final double NO_WORTH = 1e-12;

  private final DoubleFunction<Optional<Double>> gain;
  private final double goal;

  /**
   * A pricing.
   *
   * @param gain by how much the goal is better where there is so much more of it; nothing if nothing keeps the limits then
   * @param goal as it is
   */
  Pricing(DoubleFunction<Optional<Double>> gain, double goal) {
    this.gain = gain;
    this.goal = goal;
  }

  /**
   * The price, if it is worth anything.
   *
   * @param unit that people would choose
   */
  Optional<Price> of(double unit) {
    Optional<Price> whole = price(unit).filter(price -> price.worth() > NO_WORTH * Math.abs(goal));
    Optional<Price> price = whole;
    while (price.filter(found -> !found.isSteady()).isPresent()) {
      double smaller = smaller(price.get());
      price = smaller < LEAST_UNIT * unit ? Optional.empty() : price(smaller);
    }
    return price.or(() -> whole);
  }

  /** The unit over which a price is steady that turns as far as this one does with how much there is. */
  private static double smaller(Price price) {
    double part = Price.STEADY / price.turn();
    return Math.min(Units.nextBelow(price.unit()), Units.step(price.unit() * part));
  }

  private Optional<Price> price(double unit) {
    double part = PART * unit;
    Optional<Double> worth = gain.apply(unit);
    Optional<Double> more = gain.apply(part);
    if (worth.isEmpty() || more.isEmpty()) {
      return Optional.empty();
    }
    double margin = gain.apply(-part).map(less -> (more.get() - less) / 2).orElse(more.get());
    return Optional.of(new Price(unit, worth.get(), margin / PART));
  }
}
