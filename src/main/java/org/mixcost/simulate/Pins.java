package org.mixcost.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;

/** Inputs that are held at a value, whatever is believed of them; the draws of all others stay as they are. */
public final class Pins {
  /** Nothing is held. */
  public static final Pins NONE = new Pins(Map.of());

  private final Input[] inputs;
  private final double[] values;

  private Pins(Map<Input, Double> held) {
    inputs = held.keySet().toArray(Input[]::new);
    values = held.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Holds the inputs, all of them, at a value in their unit. */
  public static Pins of(List<Input> inputs, double value) {
    Map<Input, Double> held = new LinkedHashMap<>();
    inputs.forEach(input -> held.put(input, value));
    return new Pins(held);
  }

  /** Holds what both hold. */
  public Pins and(Pins other) {
    Map<Input, Double> held = new LinkedHashMap<>();
    addTo(held);
    other.addTo(held);
    return new Pins(held);
  }

  private void addTo(Map<Input, Double> held) {
    for (int i = 0; i < inputs.length; i++) {
      held.put(inputs[i], values[i]);
    }
  }

  /** The inputs that are held. */
  List<Input> inputs() {
    return List.of(inputs);
  }

  /** Sets what is held. */
  public void set(Draws draws) {
    for (int i = 0; i < inputs.length; i++) {
      draws.set(inputs[i], values[i]);
    }
  }
}
