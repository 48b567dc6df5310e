package org.mixcost.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the words of the keys on the way to a path together: last what it belongs to, which the writer has named. */
final class PathWords {
  private final List<String> said = new ArrayList<>();
  private String owner = "";

  /** Walks from a section to the end of a path. */
  Optional<String> of(Section section, List<String> path) {
    List<String> rest = path.subList(1, path.size());
    return section.find(path.get(0)).flatMap(key -> rest.isEmpty() ? end(key) : into(key, rest));
  }

  private Optional<String> end(Key key) {
    if (!owner.isEmpty()) {
      said.add(key.words());
      return Optional.of(String.join(" ", said) + " of " + owner);
    }
    said.add(0, key.words());
    return Optional.of(String.join(" of ", said));
  }

  private Optional<String> into(Key key, List<String> rest) {
    if (key instanceof SectionKey inner) {
      enter(key);
      return of(inner.section(), rest);
    }
    if (key instanceof NamedKey named) {
      said.clear();
      owner = rest.get(0).replace('_', ' ');
      return rest.size() == 1
          ? Optional.of(owner)
          : of(named.section(), rest.subList(1, rest.size()));
    }
    return key instanceof NamedQuantitiesKey ? Optional.of(rest.get(0)) : Optional.empty();
  }

  /** Those that every path of a kind goes through go without saying. */
  private void enter(Key key) {
    boolean isOuter = ScenarioKeys.SECTION.find(key.name()).filter(key::equals).isPresent();
    if (!isOuter) {
      said.add(key.words());
    }
  }
}
