package org.mixcost.formula;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A known answer: what a function gives for some inputs, and how closely. */
record Vector(
    String name,
    String function,
    JsonNode inputs,
    String output,
    OptionalDouble expected,
    double tolerance) {
  private static final String UNREACHABLE = "unreachable";

  static Vector of(
      String name,
      String function,
      String inputs,
      String output,
      String expected,
      String tolerance) {
    return new Vector(
        name,
        function,
        JsonMapper.shared().readTree(inputs),
        output,
        expected.equals(UNREACHABLE)
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(expected)),
        Double.parseDouble(tolerance));
  }

  double number(String key) {
    return inputs.required(key).asDouble();
  }

  double number(String key, double otherwise) {
    return inputs.has(key) ? number(key) : otherwise;
  }

  String text(String key) {
    return inputs.required(key).asString();
  }

  boolean isOn(String key) {
    return inputs.required(key).asBoolean();
  }

  /** Without a seed corpus, the file says null. */
  static double orInfinite(JsonNode node) {
    return node.isNull() ? Double.POSITIVE_INFINITY : node.asDouble();
  }

  @Override
  public String toString() {
    return name + ": " + function + " " + output + " of " + inputs;
  }
}
