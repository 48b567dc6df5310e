package org.mixcost.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Correlation;

/**
 * The inputs of one or more models.
 *
 * <p>A quantity that appears twice, in one model or in several, is one input and moves as one: that is what makes a
 * comparison of scenarios a paired one.
 */
public final class Inputs {
  /** What the names of those begin with that stand in for what a scenario does not ask for. */
  public static final String NEUTRAL = "neutral.";

  private record Identity(String name, Distribution distribution, Unit unit) {}

  private final Map<Identity, Input> all = new LinkedHashMap<>();
  private final List<Correlation> correlations = new ArrayList<>();

  /**
   * The input of a quantity; the same one for the same name, distribution and unit.
   *
   * @throws IllegalArgumentException if it is not as it is written: a model has to exchange or scale it
   */
  public Input add(Quantity quantity) {
    if (!quantity.isWritten()) {
      throw new IllegalArgumentException(quantity.name() + " is exchanged or scaled");
    }
    Identity identity = new Identity(quantity.name(), quantity.distribution(), quantity.unit());
    return all.computeIfAbsent(identity, key -> new Input(all.size(), quantity));
  }

  /** Ties two inputs to each other; one that no model reads is ignored. */
  public void correlate(Correlation correlation) {
    correlations.add(correlation);
  }

  public List<Correlation> correlations() {
    return List.copyOf(correlations);
  }

  /** The inputs of a name; two of one name have different distributions. */
  public List<Input> named(String name) {
    return all.values().stream()
        .filter(input -> input.quantity().name().equals(name))
        .toList();
  }

  /** All inputs, known or not. */
  public List<Input> all() {
    return List.copyOf(all.values());
  }

  /** The inputs that are not known exactly. */
  public List<Input> uncertain() {
    return all.values().stream().filter(input -> !input.quantity().isFixed()).toList();
  }

  /** One draw, in which every input has its median. */
  public Draws central() {
    return central(1);
  }

  /** Draws, so many, in each of which every input has its median. */
  public Draws central(int rows) {
    Draws draws = new Draws(all.size(), rows);
    all.values().forEach(input -> draws.set(input, input.quantity().median()));
    return draws;
  }
}
