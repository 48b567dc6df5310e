package org.mixcost.scenario.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** What the scenario format says of a dotted path, such as {@code data.real.web.tokens}. */
public final class Paths {
  private Paths() {}

  /** What a quantity of a scenario may be; nothing for a path that holds none. */
  public static Optional<Shape.OfQuantity> quantity(String path) {
    return quantities(path).findFirst();
  }

  /** The same of a quantity in a unit: by the kind of a source a path may hold one thing or another. */
  public static Optional<Shape.OfQuantity> quantity(String path, Unit unit) {
    return quantities(path)
        .filter(shape -> shape.units().stream().anyMatch(unit::isConvertibleTo))
        .findFirst()
        .or(() -> quantity(path));
  }

  private static Stream<Shape.OfQuantity> quantities(String path) {
    return findAll(path)
        .filter(QuantityKey.class::isInstance)
        .map(key -> ((QuantityKey) key).shape());
  }

  /** What an input may be: as the format says at its path; where it stands at none, as its unit says. */
  public static Domain domain(String path, Unit unit) {
    return quantity(path, unit)
        .map(Shape.OfQuantity::domain)
        .orElse(unit.equals(Unit.FRACTION) ? Domain.SHARE : Domain.NOT_NEGATIVE);
  }

  /** The key of a scenario that stands at a path; nothing for one that the format does not know. */
  public static Optional<Key> find(String path) {
    return findAll(path).findFirst();
  }

  private static Stream<Key> findAll(String path) {
    return findAll(ScenarioKeys.SECTION, parts(path));
  }

  /**
   * What that is about which stands at a path.
   *
   * @param unit of what stands there, which tells where no key does
   */
  public static Aspect aspect(String path, Unit unit) {
    return aspect(ScenarioKeys.SECTION, parts(path)).orElseGet(() -> Aspect.of(unit));
  }

  /** What the last key on the way says that says it. */
  private static Optional<Aspect> aspect(Section section, List<String> path) {
    List<String> rest = path.subList(1, path.size());
    return section
        .findAll(path.get(0))
        .flatMap(key -> aspectInside(key, rest).or(() -> key.naming().aspect()).stream())
        .findFirst();
  }

  private static Optional<Aspect> aspectInside(Key key, List<String> rest) {
    if (key instanceof SectionKey inner && !rest.isEmpty()) {
      return aspect(inner.section(), rest);
    }
    return key instanceof NamedKey named && rest.size() > 1
        ? aspect(named.section(), rest.subList(1, rest.size()))
        : Optional.empty();
  }

  /**
   * What readers call what stands at a path, such as "price of journals"; nothing for a path that the format does not
   * know.
   */
  public static Optional<String> words(String path) {
    return new PathWords().of(ScenarioKeys.SECTION, parts(path));
  }

  /** The keys and names on the way to a path; a name that the writer gives to a quantity may hold dots. */
  public static List<String> parts(String path) {
    boolean isName = ScenarioKeys.SECTION
        .find(path.split("\\.", 2)[0])
        .filter(NamedQuantitiesKey.class::isInstance)
        .isPresent();
    return Arrays.asList(path.split("\\.", isName ? 2 : -1));
  }

  private static Stream<Key> findAll(Section section, List<String> path) {
    List<String> rest = path.subList(1, path.size());
    return section
        .findAll(path.get(0))
        .flatMap(key -> rest.isEmpty() ? Stream.of(key) : inside(key, rest));
  }

  private static Stream<Key> inside(Key key, List<String> rest) {
    if (key instanceof SectionKey inner) {
      return findAll(inner.section(), rest);
    }
    if (key instanceof NamedKey named && rest.size() > 1) {
      return findAll(named.section(), rest.subList(1, rest.size()));
    }
    return key instanceof NamedQuantitiesKey named && rest.size() == 1
        ? Stream.of(named.each())
        : Stream.empty();
  }
}
