package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.load.SectionReader.NamedSection;
import org.mixcost.load.SectionReader.NamedTexts;
import org.mixcost.load.document.Node;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Written;
import org.mixcost.scenario.format.LimitKeys;
import org.mixcost.scenario.format.OptimizeKeys;
import org.mixcost.scenario.format.ValueKey;

/** Reads {@code optimize} of a scenario file: the best that is sought, as it is written. */
final class OptimizationReader {
  private OptimizationReader() {}

  static Optimization read(SectionReader keys) {
    return new Optimization(
        written(keys, OptimizeKeys.FROM),
        goal(keys),
        written(keys, OptimizeKeys.GOAL),
        keys.get(OptimizeKeys.VARY).stream().map(OptimizationReader::variable).toList(),
        keys.get(OptimizeKeys.SUBJECT_TO).stream()
            .map(OptimizationReader::restriction)
            .toList());
  }

  private static Optional<Goal> goal(SectionReader keys) {
    keys.requireOneOf(OptimizeKeys.MINIMIZE, OptimizeKeys.MAXIMIZE);
    return written(keys, OptimizeKeys.MINIMIZE)
        .map(line -> new Goal(line, false))
        .or(() -> written(keys, OptimizeKeys.MAXIMIZE).map(line -> new Goal(line, true)));
  }

  private static Optional<Written> written(SectionReader keys, ValueKey<String> key) {
    return keys.has(key)
        ? keys.find(key).map(text -> new Written(text, keys.where(key)))
        : Optional.empty();
  }

  private static Variable variable(NamedTexts named) {
    List<String> values = named.texts().stream().map(Node.Text::text).toList();
    return new Variable(named.name(), values, named.where());
  }

  private static Restriction restriction(NamedSection named) {
    SectionReader keys = named.section();
    return new Restriction(
        named.name(),
        new Written(keys.get(LimitKeys.LIMIT), keys.where(LimitKeys.LIMIT)),
        keys.find(LimitKeys.IN).flatMap(share -> share(share, keys)));
  }

  private static Optional<Double> share(Quantity share, SectionReader keys) {
    if (share.distribution() instanceof Distribution.Fixed fixed) {
      return Optional.of(fixed.value());
    }
    keys.error("not-fixed", keys.where(LimitKeys.IN), "a share of the draws is one number", "");
    return Optional.empty();
  }
}
