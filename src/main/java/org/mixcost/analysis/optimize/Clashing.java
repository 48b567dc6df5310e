package org.mixcost.analysis.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.search.Search;

/** Finds limits that cannot be kept together, while all but any one of them can. */
final class Clashing {
  private final Solver solver;
  private final Search.Effort effort;

  Clashing(Solver solver, Search.Effort effort) {
    this.solver = solver;
    this.effort = effort;
  }

  /** Their places: each limit without which nothing changes is left out, one after the other. */
  List<Integer> limits() {
    List<Integer> kept = new ArrayList<>(
        IntStream.range(0, solver.variant().limits().size()).boxed().toList());
    Solver now = solver;
    for (int place = 0; place < kept.size() && kept.size() > 1; ) {
      Solver fewer = now.without(place);
      if (fewer.search(effort).best().isFeasible()) {
        place++;
      } else {
        kept.remove(place);
        now = fewer;
      }
    }
    return kept;
  }
}
