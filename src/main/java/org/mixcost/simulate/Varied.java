package org.mixcost.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * An input that an analysis moves. Scenarios may believe different things of it; all of them move together.
 *
 * @param name of the input, such as {@code training.price}
 * @param inputs of that name, all in one unit
 */
public record Varied(String name, List<Input> inputs) {
  private static final String FACTOR = "factor of ";
  private static final double RARE = 0.01;
  private static final double TIMES = 10;

  public Varied {
    requireNonNull(name, "name");
    inputs = List.copyOf(inputs);
  }

  /** The input of a name, if a model reads it; what stands in for something that is not requested is none. */
  public static Optional<Varied> find(Inputs inputs, String name) {
    return Optional.of(new Varied(name, inputs.named(name)))
        .filter(found -> !found.inputs().isEmpty() && !name.startsWith(Inputs.NEUTRAL));
  }

  /** What an input of a name is called that moves all there is of it by one factor. */
  public static String factorOf(String name) {
    return FACTOR + name;
  }

  /** Whether it is a factor of what is moved. */
  public boolean isFactor() {
    return name.startsWith(FACTOR);
  }

  /** The name of what is moved, by a factor or as it is. */
  public String moved() {
    return isFactor() ? name.substring(FACTOR.length()) : name;
  }

  public Unit unit() {
    return first().unit();
  }

  /** Its value before it is moved, at its median; of several, that of the first. */
  public double now() {
    return first().median();
  }

  /** What is said of it, each once. */
  public List<Quantity> quantities() {
    return inputs.stream().map(Input::quantity).distinct().toList();
  }

  private Quantity first() {
    return inputs.get(0).quantity();
  }

  /** Holds the input at a value in its unit. */
  public Pins at(double value) {
    return Pins.of(inputs, value);
  }

  /** A usual least value: what is rarely gone below, or a tenth of a number that is known. */
  public double usualLow() {
    return inputs.stream().map(Input::quantity).mapToDouble(Varied::low).min().orElseThrow();
  }

  /** A usual greatest value: what is rarely exceeded, or ten times a number that is known, but no share above 1. */
  public double usualHigh() {
    return inputs.stream().map(Input::quantity).mapToDouble(Varied::high).max().orElseThrow();
  }

  private static double low(Quantity quantity) {
    return quantity.isFixed()
        ? quantity.median() / TIMES
        : quantity.distribution().quantile(RARE);
  }

  private static double high(Quantity quantity) {
    double high =
        quantity.isFixed() ? quantity.median() * TIMES : quantity.distribution().quantile(1 - RARE);
    return quantity.unit().equals(Unit.FRACTION) ? Math.min(1, high) : high;
  }
}
