package org.mixcost.analysis.bridge.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.change.Change.Structure;
import org.mixcost.analysis.bridge.change.Change.Value;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.scenario.merge.Place;

/**
 * All in which two scenarios differ.
 *
 * @param from one of them
 * @param to the other
 * @param all what differs, in the order of the scenario
 * @param paths of all that could differ
 */
public record Changes(Scenario from, Scenario to, List<Change> all, Set<String> paths) {

  public Changes {
    all = List.copyOf(all);
  }

  /** Finds what differs; words that no cost model reads do not count. */
  public static Changes between(Scenario from, Scenario to) {
    Finder finder = new Finder();
    Merge.of(from, to, finder);
    return new Changes(from, to, finder.found, finder.paths);
  }

  /**
   * Paths that go together where quality is requested: what is written from a source is worth nothing that could be
   * said without it.
   */
  public List<List<String>> tied() {
    boolean isRequested = from.quality().isPresent();
    return isRequested
        ? Stream.of(from, to)
            .flatMap(scenario -> scenario.data().synthetic().stream())
            .flatMap(source -> seed(source).stream())
            .toList()
        : List.of();
  }

  private List<List<String>> seed(SyntheticSource source) {
    boolean isInBoth = isInBoth(source.name());
    String own = isInBoth ? "data.synthetic." + source.name() + ".seed" : "data." + source.name();
    return source.seed().stream()
        .filter(seed -> !isInBoth(seed))
        .map(seed -> List.of("data." + seed, own))
        .toList();
  }

  private boolean isInBoth(String source) {
    return has(source, from) && has(source, to);
  }

  private static boolean has(String source, Scenario scenario) {
    return scenario.data().sources().stream().map(DataSource::name).anyMatch(source::equals);
  }

  /** Notes what differs and chooses nothing. */
  private static final class Finder implements Merge.Choice {
    private final List<Change> found = new ArrayList<>();
    private final Set<String> paths = new LinkedHashSet<>();

    @Override
    public Quantity quantity(Place place, Quantity from, Quantity to) {
      paths.add(place.path());
      if (!from.isSame(to)) {
        found.add(new Value(place, from, to));
      }
      return from;
    }

    @Override
    public boolean isTaken(Place place, Merge.Swap swap) {
      paths.add(place.path());
      found.add(new Structure(place, swap));
      return false;
    }
  }
}
