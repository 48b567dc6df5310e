package org.mixcost.analysis.actuals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.model.Input;
import org.mixcost.model.Line;
import org.mixcost.model.Term;
import org.mixcost.quantity.Unit;

/**
 * The planned price of what a line uses: the one that it follows from in such a unit.
 *
 * @param term the price in the model
 * @param usd with every input at its median, for one of what is used, in the currency of the plan
 */
record UnitPrice(Term term, double usd) {

  /** The price of a unit that stands nearest to a line; none where there is no such price, or more than one as near. */
  static Optional<UnitPrice> of(PlannedLine line, Unit used) {
    String currency = line.cost().unit().symbol();
    return Unit.parse(currency + "/" + used.symbol())
        .flatMap(due -> nearest(line.central(), Set.of(line.cost()), due));
  }

  private static Optional<UnitPrice> nearest(Terms central, Set<Line> lines, Unit due) {
    Set<Term> terms = new LinkedHashSet<>();
    lines.forEach(line -> terms.addAll(central.model().derivation(line).terms()));
    List<UnitPrice> prices = new ArrayList<>();
    Set<Line> further = new LinkedHashSet<>();
    for (Term term : terms) {
      if (unit(term).isConvertibleTo(due)) {
        prices.add(new UnitPrice(term, central.first(term) * unit(term).to(due)));
      } else if (term instanceof Line line) {
        further.add(line);
      }
    }
    if (!prices.isEmpty() || further.isEmpty()) {
      return Optional.of(prices).filter(all -> all.size() == 1).map(all -> all.get(0));
    }
    return nearest(central, further, due);
  }

  private static Unit unit(Term term) {
    return term instanceof Line line ? line.unit() : ((Input) term).quantity().unit();
  }
}
