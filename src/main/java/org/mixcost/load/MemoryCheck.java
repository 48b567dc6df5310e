package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.ModelStates;
import org.mixcost.scenario.format.StageKeys;

/** Questions a run or a stage of training that does not fit into the memory of its accelerators; activations come on top. */
final class MemoryCheck {
  private MemoryCheck() {}

  /** Warns where what is trained and what is read take more than the accelerators have, shared by all of them. */
  static void question(
      ModelStates states,
      Optional<Quantity> accelerators,
      Optional<Quantity> memory,
      SectionReader keys) {
    if (accelerators.isEmpty() || memory.isEmpty()) {
      return;
    }
    Quantity count = accelerators.get();
    if (!isReadable(states, count)) {
      return;
    }
    double needed = MemoryFormulas.shareGigabytes(gigabytes(states), count.median());
    if (MemoryFormulas.freeGigabytes(memory.get().median(), 1, needed) < 0) {
      keys.reading()
          .issues()
          .warning(
              "memory",
              keys.where(StageKeys.ACCELERATORS),
              Phrase.of(
                  "model states of %s over %s accelerators are %.3g GB each, more than 90%% of its %s",
                  keys.path(), count.text(), needed, memory.get().text()));
    }
  }

  private static boolean isReadable(ModelStates states, Quantity accelerators) {
    return LeafReader.areReadable(accelerators, states.frozenBits())
        && LeafReader.areReadable(states.trained())
        && LeafReader.areReadable(states.frozen());
  }

  private static double gigabytes(ModelStates states) {
    return MemoryFormulas.statesGigabytes(
        all(states.trained()), all(states.frozen()), states.frozenBits().median());
  }

  private static double all(List<Quantity> parameters) {
    return parameters.stream().mapToDouble(Quantity::median).sum();
  }
}
