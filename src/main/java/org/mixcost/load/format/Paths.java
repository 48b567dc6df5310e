package org.mixcost.load.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the scenario format says of a dotted path, such as {@code data.real.web.tokens}. */
public final class Paths {
  private Paths() {}

  /** What a quantity of a scenario may be; nothing for a path that holds none. */
  public static Optional<Shape.OfQuantity> quantity(String path) {
    return find(path).filter(Shape.OfQuantity.class::isInstance).map(Shape.OfQuantity.class::cast);
  }

  /** What may stand at a path of a scenario; nothing for one that the format does not know. */
  public static Optional<Shape> find(String path) {
    return find(ScenarioFormat.SCENARIO, Arrays.asList(path.split("\\.")));
  }

  private static Optional<Shape> find(Section section, List<String> path) {
    return path.isEmpty()
        ? Optional.empty()
        : section.find(path.get(0)).flatMap(key -> find(key.shape(), path.subList(1, path.size())));
  }

  private static Optional<Shape> find(Shape shape, List<String> rest) {
    if (rest.isEmpty()) {
      return Optional.of(shape);
    }
    if (shape instanceof Shape.OfSection inner) {
      return find(inner.section(), rest);
    }
    if (shape instanceof Shape.OfNamed named) {
      return find(named.section(), rest.subList(1, rest.size()));
    }
    return shape instanceof Shape.OfNamedQuantities named && rest.size() == 1
        ? Optional.of(named.quantity())
        : Optional.empty();
  }
}
