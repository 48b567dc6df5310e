package org.mixcost.scenario.merge;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;
import org.mixcost.scenario.Schedule;
import org.mixcost.scenario.Schedule.LaterPrices;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.merge.Merge.Swap.SwapKind;

/**
 * Reads two scenarios side by side and makes one that has some things of the one and some of the other.
 *
 * <p>It goes through the components of the records, so that a key the format gains is a driver without a line here.
 */
public final class Merge {

  /** Which of the two is taken. */
  public interface Choice {

    /** What stands where both have a quantity, the same or another. */
    Quantity quantity(Place place, Quantity from, Quantity to);

    /** Whether something that cannot be mixed is as in the other scenario. */
    boolean isTaken(Place place, Swap swap);
  }

  /**
   * Something that cannot be mixed.
   *
   * @param kind how it differs
   * @param from what is there in the one; an empty optional where nothing is
   * @param to what is there in the other
   */
  public record Swap(SwapKind kind, Object from, Object to) {

    /** How something differs. */
    public enum SwapKind {
      ADDED,
      REMOVED,
      REPLACED
    }
  }

  /** Some of the one and some of the other make no scenario together, as each needs what goes with it. */
  public static final class Unmixable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private Unmixable(Throwable cause) {
      super("these do not go together: " + cause.getMessage(), cause);
    }
  }

  private static final String RECORDS = Scenario.class.getPackageName();

  private final Choice choice;
  /** Whether prices that were looked up move until they are paid, in one or the other. */
  private final boolean isWithTrend;

  private Merge(Choice choice, boolean isWithTrend) {
    this.choice = choice;
    this.isWithTrend = isWithTrend;
  }

  /** The scenario that has what was chosen; its words are those of the first. */
  public static Scenario of(Scenario from, Scenario to, Choice choice) {
    Merge merge = new Merge(choice, isWithTrend(from) || isWithTrend(to));
    return (Scenario) merge.records(Place.ROOT, from, to);
  }

  private static boolean isWithTrend(Scenario scenario) {
    return scenario.schedule().flatMap(Schedule::trend).isPresent();
  }

  /** The scenario with what is made of each of its quantities. */
  public static Scenario each(Scenario scenario, BiFunction<Place, Quantity, Quantity> change) {
    return of(scenario, scenario, new Choice() {
      @Override
      public Quantity quantity(Place place, Quantity from, Quantity to) {
        return change.apply(place, from);
      }

      @Override
      public boolean isTaken(Place place, Swap swap) {
        return false;
      }
    });
  }

  /** All quantities of a scenario, by their places. */
  public static List<Quantity> all(Scenario scenario) {
    return allIn(scenario);
  }

  /** All quantities of a part of a scenario, such as a list of prices. */
  public static List<Quantity> allIn(Object part) {
    List<Quantity> all = new ArrayList<>();
    new Merge(noting(all), false).merge(Place.ROOT, part, part);
    return all;
  }

  private static Choice noting(List<Quantity> all) {
    return new Choice() {
      @Override
      public Quantity quantity(Place place, Quantity from, Quantity to) {
        all.add(from);
        return from;
      }

      @Override
      public boolean isTaken(Place place, Swap swap) {
        return false;
      }
    };
  }

  private Object merge(Place place, Object from, Object to) {
    if (from instanceof Quantity one && to instanceof Quantity other) {
      Place named = named(place, one, other);
      return areMovedAlike(one, other)
          ? choice.quantity(named, one, other)
          : whole(named, one, other);
    }
    if (from instanceof Optional<?> one && to instanceof Optional<?> other) {
      return optionals(place, one, other);
    }
    if (from instanceof List<?> one && to instanceof List<?> other) {
      return lists(place, one, other);
    }
    if (from instanceof Map<?, ?> one && to instanceof Map<?, ?> other) {
      return maps(place, one, other);
    }
    boolean isMixed =
        from.getClass() == to.getClass() && from.getClass().getPackageName().equals(RECORDS);
    return isMixed && from instanceof Record && (from == to || Components.isMixed(from.getClass()))
        ? records(place, from, to)
        : whole(place.whole(from), from, to);
  }

  /** Whether all that their numbers are multiplied by is the same, so that there are numbers between the two. */
  private boolean areMovedAlike(Quantity one, Quantity other) {
    return one.isMultipliedAs(other)
        && (!isWithTrend || LaterPrices.table(one).equals(LaterPrices.table(other)));
  }

  /** The place, by the path that the quantities have in a file, where one of them has one. */
  private static Place named(Place place, Quantity from, Quantity to) {
    String section = place.path().split("\\.", 2)[0];
    return List.of(from.name(), to.name()).stream()
        .filter(Components::isPath)
        .min((one, other) -> compare(section, one, other))
        .map(place::called)
        .orElse(place);
  }

  /** The path in the section of the place comes first: a name may be inherited from another. */
  private static int compare(String section, String one, String other) {
    int bySection = Boolean.compare(other.startsWith(section), one.startsWith(section));
    return bySection == 0 ? one.compareTo(other) : bySection;
  }

  private Object optionals(Place place, Optional<?> from, Optional<?> to) {
    return from.isPresent() && to.isPresent()
        ? Optional.of(merge(place, from.get(), to.get()))
        : whole(place, from, to);
  }

  /** What is taken as a whole, if the two are not the same. */
  private Object whole(Place place, Object from, Object to) {
    boolean isReplaced = !from.equals(to) && !areSameLists(from, to);
    return isReplaced && choice.isTaken(place, new Swap(SwapKind.REPLACED, from, to)) ? to : from;
  }

  /** Whether two choices of a seller are of the same prices, wherever they are written and whoever says so. */
  private static boolean areSameLists(Object from, Object to) {
    boolean isOneKind = from.getClass() == to.getClass() && !Components.isMixed(from.getClass());
    return isOneKind && areSame(allIn(from), allIn(to));
  }

  private static boolean areSame(List<Quantity> some, List<Quantity> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> isSame(some.get(i), others.get(i)));
  }

  private static boolean isSame(Quantity one, Quantity other) {
    return one.isSame(other) && one.name().equals(other.name()) && one.unit().equals(other.unit());
  }

  private Object records(Place place, Object from, Object to) {
    Class<?> type = from.getClass();
    RecordComponent[] components = type.getRecordComponents();
    Optional<RecordComponent> inOtherUnits = Arrays.stream(components)
        .filter(component -> isInOtherUnits(get(component, from), get(component, to)))
        .findFirst();
    if (inOtherUnits.isPresent()) {
      return whole(place.of(inOtherUnits.get(), Quantity.class), from, to);
    }
    Object[] values = Arrays.stream(components)
        .map(component -> component(place, component, from, to))
        .toArray();
    return make(type, components, values);
  }

  /** A price for a word does not go with the tokens of a page. */
  private static boolean isInOtherUnits(Object from, Object to) {
    return from instanceof Quantity one
        && to instanceof Quantity other
        && !one.unit().equals(other.unit());
  }

  private Object component(Place place, RecordComponent component, Object from, Object to) {
    Object one = get(component, from);
    if (!Components.isRead(component)) {
      return one;
    }
    Object other = get(component, to);
    Class<?> held = one.getClass() == other.getClass() ? one.getClass() : component.getType();
    return merge(place.of(component, held), one, other);
  }

  private Object lists(Place place, List<?> from, List<?> to) {
    boolean isNamed =
        from.stream().allMatch(Merge::hasName) && to.stream().allMatch(Merge::hasName);
    if (isNamed) {
      return List.copyOf(byName(place, named(from), named(to)).values());
    }
    if (from.size() != to.size()) {
      return whole(place, from, to);
    }
    List<Object> merged = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      merged.add(merge(place.named(Integer.toString(i + 1)), from.get(i), to.get(i)));
    }
    return merged;
  }

  private static boolean hasName(Object element) {
    return element instanceof DataSource
        || element instanceof Stage
        || element instanceof Role
        || element instanceof OtherLine;
  }

  private static Map<String, Object> named(List<?> elements) {
    Map<String, Object> named = new LinkedHashMap<>();
    elements.forEach(element -> named.put(name(element), element));
    return named;
  }

  private static String name(Object element) {
    if (element instanceof DataSource source) {
      return source.name();
    }
    if (element instanceof Stage stage) {
      return stage.name();
    }
    if (element instanceof Role role) {
      return role.name();
    }
    if (element instanceof OtherLine line) {
      return line.name();
    }
    throw new AssertionError(element);
  }

  /** What both have is merged; what one has is there if it was chosen. */
  private Map<String, Object> byName(
      Place place, Map<String, Object> from, Map<String, Object> to) {
    Map<String, Object> merged = new LinkedHashMap<>();
    for (String name : union(from.keySet(), to.keySet())) {
      Place own = place.named(name);
      if (from.containsKey(name) && to.containsKey(name)) {
        merged.put(name, merge(own, from.get(name), to.get(name)));
        continue;
      }
      boolean isAdded = to.containsKey(name);
      Object only = isAdded ? to.get(name) : from.get(name);
      Swap swap = isAdded
          ? new Swap(SwapKind.ADDED, Optional.empty(), only)
          : new Swap(SwapKind.REMOVED, only, Optional.empty());
      if (choice.isTaken(own.whole(only), swap) == isAdded) {
        merged.put(name, only);
      }
    }
    return merged;
  }

  /** What is believed of each source; a belief of a source that is not there does no harm. */
  private Map<Object, Object> maps(Place place, Map<?, ?> from, Map<?, ?> to) {
    Map<Object, Object> merged = new LinkedHashMap<>(to);
    merged.putAll(from);
    merged.replaceAll((name, value) -> to.containsKey(name) && from.containsKey(name)
        ? merge(place.named((String) name).named("quality"), value, to.get(name))
        : value);
    return merged;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static Object get(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("a record without its parts", impossible);
    }
  }

  private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new Unmixable(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("a record without its parts", impossible);
    }
  }
}
