package org.mixcost.scenario.merge;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.scenario.ForReaders;
import org.mixcost.scenario.Inline;
import org.mixcost.scenario.TokenPrices;
import org.mixcost.scenario.WrittenAs;
import org.mixcost.scenario.format.Paths;

/** What a scenario file calls the components of a scenario, and which of them a cost model reads. */
final class Components {
  /** Choices of a seller, which are swapped as a whole: a list of prices is nothing without the others. */
  private static final Set<Class<?>> WHOLE =
      Set.of(TokenPrices.AnySeller.class, TokenPrices.CheapestSeller.class);

  private Components() {}

  /**
   * The key of a component: that of what it holds, if this has one; none where it is written in line; from the top after
   * a slash.
   *
   * @param held the type of what it holds
   */
  static String key(RecordComponent component, Class<?> held) {
    return Stream.of(held, component)
        .flatMap(place -> Optional.ofNullable(place.getAnnotation(WrittenAs.class)).stream())
        .findFirst()
        .map(WrittenAs::value)
        .orElseGet(() ->
            component.isAnnotationPresent(Inline.class) ? "" : snakeCase(component.getName()));
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Whether a cost model reads it. */
  static boolean isRead(RecordComponent component) {
    return !component.isAnnotationPresent(ForReaders.class);
  }

  /** Whether two of a kind may be mixed, some components of the one and some of the other. */
  static boolean isMixed(Class<?> record) {
    return !WHOLE.contains(record);
  }

  /** Whether the name of a quantity is its path in a scenario file, and not a row of the catalog. */
  static boolean isPath(String name) {
    return !name.contains("/") && Paths.find(name.split("\\.", 2)[0]).isPresent();
  }
}
