package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.scenario.merge.Place;

/**
 * What an analysis moves, which scenarios do not have as an input of its own: what one of them alone believes, what is
 * looked up at a path, or a factor of it.
 *
 * @param name of the input that a study gets for it
 * @param scenario where it is moved, if not in all
 * @param path of what is moved, or the row of the catalog
 * @param isFactor whether it is moved by a factor, with all its doubt
 */
record Move(String name, Optional<String> scenario, String path, boolean isFactor) {
  private static final Citation CITATION = Citation.stated("what is to be moved");

  /** The study with an input of that name, at which it is what it was. */
  Study in(Study study) {
    return study.withScenarios(study.scenarios().stream()
        .map(one -> isIn(one) ? Merge.each(one, this::moved) : one)
        .toList());
  }

  /** What it moves in a study, as it is moved. */
  List<Quantity> found(Study study) {
    List<Quantity> found = new ArrayList<>();
    study.scenarios().stream()
        .filter(this::isIn)
        .forEach(one -> Merge.each(one, (place, quantity) -> {
          if (isMet(place, quantity)) {
            found.add(moved(place, quantity));
          }
          return quantity;
        }));
    return found;
  }

  private boolean isIn(Scenario one) {
    return scenario.filter(name -> !name.equals(one.name())).isEmpty();
  }

  /** A factor moves all that goes by a name, a value what is there alone. */
  private boolean isMet(Place place, Quantity quantity) {
    return isFactor
        ? new Scales.Target(path, Where.NOWHERE).isMet(place, quantity)
        : quantity.name().equals(path) || place.path().equals(path);
  }

  private Quantity moved(Place place, Quantity quantity) {
    if (!isMet(place, quantity)) {
      return quantity;
    }
    return isFactor
        ? quantity.scaled(
            Quantity.fixed(name, 1, Unit.FRACTION, CITATION),
            Paths.domain(place.path(), quantity.unit()))
        : quantity.named(name);
  }
}
