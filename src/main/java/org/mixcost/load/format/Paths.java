package org.mixcost.load.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the scenario format says of a dotted path, such as {@code data.real.web.tokens}. */
public final class Paths {
  private Paths() {}

  /** What a quantity of a scenario may be; nothing for a path that holds none. */
  public static Optional<Shape.OfQuantity> quantity(String path) {
    return quantity(ScenarioFormat.SCENARIO, Arrays.asList(path.split("\\.")));
  }

  private static Optional<Shape.OfQuantity> quantity(Section section, List<String> path) {
    return path.isEmpty()
        ? Optional.empty()
        : section
            .find(path.get(0))
            .flatMap(key -> quantity(key.shape(), path.subList(1, path.size())));
  }

  private static Optional<Shape.OfQuantity> quantity(Shape shape, List<String> rest) {
    if (shape instanceof Shape.OfSection inner) {
      return quantity(inner.section(), rest);
    }
    if (shape instanceof Shape.OfNamed named && !rest.isEmpty()) {
      return quantity(named.section(), rest.subList(1, rest.size()));
    }
    if (shape instanceof Shape.OfNamedQuantities named && rest.size() == 1) {
      return Optional.of(named.quantity());
    }
    return shape instanceof Shape.OfQuantity quantity && rest.isEmpty()
        ? Optional.of(quantity)
        : Optional.empty();
  }
}
