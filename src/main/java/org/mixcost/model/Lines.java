package org.mixcost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mixcost.formula.CurrencyFormulas;
import org.mixcost.formula.FactorFormulas;
import org.mixcost.formula.Formula;
import org.mixcost.formula.ScheduleFormulas;
import org.mixcost.model.Step.Showing;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Exchange;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Quantity.Scaling;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Schedule.LaterPrices;

/**
 * The lines of a model. The parts state each of them once: what it is and how it follows from inputs and from lines that
 * are stated already.
 *
 * <p>They are computed in the order in which they are stated and shown in the order of their sections.
 */
final class Lines {
  private final Inputs inputs;
  private final String currency;
  private final Optional<LaterPrices> trend;
  private final List<Step> steps;
  private final Map<Quantity, Line> multiplied;
  private final List<Supplier<Stream<Step>>> order = new ArrayList<>();

  /**
   * No lines yet.
   *
   * @param inputs where they announce what they read
   * @param currency that money is counted in
   * @param trend of prices that were looked up, where they move until they are paid
   */
  Lines(Inputs inputs, String currency, Optional<LaterPrices> trend) {
    this(inputs, currency, trend, new ArrayList<>(), new HashMap<>());
  }

  private Lines(
      Inputs inputs,
      String currency,
      Optional<LaterPrices> trend,
      List<Step> steps,
      Map<Quantity, Line> multiplied) {
    this.inputs = inputs;
    this.currency = currency;
    this.trend = trend;
    this.steps = steps;
    this.multiplied = multiplied;
  }

  /** Where lines are shown that stand here for a reader, whenever they are stated. */
  Lines section() {
    Lines section = new Lines(inputs, currency, trend, steps, multiplied);
    order.add(section::inOrder);
    return section;
  }

  /** What a formula reads of a quantity: the input that it is, or what that is once it is exchanged and scaled. */
  Term read(Quantity quantity) {
    if (quantity.isWritten()) {
      return written(quantity.written());
    }
    Line known = multiplied.get(quantity);
    Line found = known == null ? multiply(quantity) : known;
    multiplied.put(quantity, found);
    return found;
  }

  /** A quantity as it is written, or a price that was looked up as it is when the project begins. */
  private Term written(Quantity quantity) {
    Optional<Quantity> ratio = trend.flatMap(moved -> moved.ratio(quantity));
    if (ratio.isEmpty()) {
      return inputs.add(quantity);
    }
    Line known = multiplied.get(quantity);
    Line later = known == null ? later(quantity, ratio.get()) : known;
    multiplied.put(quantity, later);
    return later;
  }

  private Line later(Quantity price, Quantity ratio) {
    return step(
        "later." + price.name(),
        price.name() + ", when the project begins",
        price.unit(),
        ScheduleFormulas.LATER_PRICE,
        inputs.add(price),
        read(ratio),
        inputs.add(Neutral.months(trend.orElseThrow().months())));
  }

  private Line multiply(Quantity quantity) {
    return quantity
        .scaling()
        .map(by -> scaled(quantity, by))
        .orElseGet(() -> exchanged(quantity, quantity.exchange().orElseThrow()));
  }

  private Line exchanged(Quantity quantity, Exchange money) {
    String code = money.to().code();
    Term amount = written(quantity.written());
    Term rate = read(money.from().rate());
    return step(
        code.toLowerCase(Locale.ROOT) + "." + quantity.name(),
        quantity.name() + ", in " + (code.equals(Currency.USD.code()) ? "US dollars" : code),
        quantity.unit(),
        code.equals(Currency.USD.code())
            ? Derivation.of(CurrencyFormulas.USD, amount, rate)
            : Derivation.of(
                CurrencyFormulas.EXCHANGED, amount, rate, read(money.to().rate())));
  }

  private Line scaled(Quantity quantity, Scaling by) {
    return step(
        "scaled." + quantity.name(),
        quantity.name() + ", scaled",
        quantity.unit(),
        scaled(by.domain(), read(by.factor()), read(quantity.unscaled())));
  }

  /** A factor is not negative, so that 0 is no bound. */
  private Derivation scaled(Domain domain, Term factor, Term value) {
    if (domain.high() < Double.POSITIVE_INFINITY) {
      Term most = inputs.add(Neutral.bound(domain.high()));
      return Derivation.of(FactorFormulas.SCALED_UP_TO, most, factor, value);
    }
    if (domain.low() > 0) {
      Term least = inputs.add(Neutral.bound(domain.low()));
      return Derivation.of(FactorFormulas.SCALED_DOWN_TO, least, factor, value);
    }
    return Derivation.of(FactorFormulas.SCALED, factor, value);
  }

  /** A line of money that is part of the total. */
  Line cost(
      String id,
      String label,
      Category category,
      boolean isRequested,
      Formula formula,
      Term... terms) {
    return cost(id, label, category, isRequested, Derivation.of(formula, terms));
  }

  Line cost(
      String id, String label, Category category, boolean isRequested, Derivation derivation) {
    return add(id, label, Unit.USD, category, derivation, showing(isRequested));
  }

  /** A line of money; 0 where the scenario does not ask for it. */
  Line cost(String id, String label, Category category, Optional<Derivation> requested) {
    return cost(id, label, category, requested.isPresent(), requested.orElse(Derivation.NOTHING));
  }

  /** A figure that is no part of the total. */
  Line figure(String id, String label, Unit unit, Formula formula, Term... terms) {
    return figure(id, label, unit, Derivation.of(formula, terms));
  }

  Line figure(String id, String label, Unit unit, Derivation derivation) {
    return figure(id, label, unit, Optional.of(derivation));
  }

  /** A figure; 0 where the scenario does not ask for it. */
  Line figure(String id, String label, Unit unit, Optional<Derivation> requested) {
    Derivation derivation = requested.orElse(Derivation.NOTHING);
    return add(id, label, unit, Category.FIGURE, derivation, showing(requested.isPresent()));
  }

  /** A figure on the way to another, which only an explanation shows. */
  Line step(String id, String label, Unit unit, Formula formula, Term... terms) {
    return step(id, label, unit, Derivation.of(formula, terms));
  }

  Line step(String id, String label, Unit unit, Derivation derivation) {
    return add(id, label, unit, Category.FIGURE, derivation, Showing.ON_THE_WAY);
  }

  /** The same; one that is not requested is computed, and no explanation tells of it. */
  Line step(String id, String label, Unit unit, boolean isRequested, Derivation derivation) {
    Showing showing = isRequested ? Showing.ON_THE_WAY : Showing.NOT_REQUESTED;
    return add(id, label, unit, Category.FIGURE, derivation, showing);
  }

  /** The sum of the lines of money. */
  Line total() {
    return add("total", "Total", Unit.USD, Category.TOTAL, Derivation.sum(costs()), Showing.SHOWN);
  }

  private static Showing showing(boolean isRequested) {
    return isRequested ? Showing.SHOWN : Showing.NOT_REQUESTED;
  }

  private Line add(
      String id,
      String label,
      Unit unit,
      Category category,
      Derivation derivation,
      Showing showing) {
    Line line = new Line(steps.size(), id, label, unit.in(currency), category);
    Step step = new Step(line, derivation, showing);
    steps.add(step);
    order.add(() -> Stream.of(step));
    return line;
  }

  /** The lines of money so far that may be other than 0, in the order of a report. */
  List<Line> costs() {
    return inOrder()
        .filter(step -> !step.derivation().isNothing())
        .map(Step::line)
        .filter(Line::isCost)
        .toList();
  }

  /** Every line so far, in the order of a report. */
  Stream<Step> inOrder() {
    return order.stream().flatMap(Supplier::get);
  }

  /** Every line, in the order in which they are computed. */
  List<Step> steps() {
    return List.copyOf(steps);
  }
}
