package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.MemoryFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.ModelStates;

/** What a run or a stage takes of the memory of each accelerator at least, where it is known how many share it. */
final class MemoryPart {
  private MemoryPart() {}

  static void state(ModelStates states, Optional<Quantity> accelerators, SourceLines own) {
    boolean isOneModel = states.frozen().isEmpty() && states.trained().size() == 1;
    own.figure(
        "memory_gb",
        "model states in each accelerator",
        Unit.GIGABYTE,
        isOneModel
            ? accelerators.map(count -> Derivation.of(
                MemoryFormulas.SHARDED_GIGABYTES,
                own.read(states.trained().get(0)),
                own.read(count)))
            : shared(all(states, own), accelerators, own));
  }

  private static Optional<Derivation> shared(
      Line all, Optional<Quantity> accelerators, SourceLines own) {
    return accelerators.map(
        count -> Derivation.of(MemoryFormulas.SHARE_GIGABYTES, all, own.read(count)));
  }

  /** What all accelerators hold together. */
  private static Line all(ModelStates states, SourceLines own) {
    return own.figure(
        "states_gb",
        "model states, of all accelerators together",
        Unit.GIGABYTE,
        MemoryFormulas.STATES_GIGABYTES,
        sum("trained_parameters", "parameters that are trained", states.trained(), own),
        states.frozen().isEmpty()
            ? own.read(Neutral.ZERO)
            : sum("frozen_parameters", "parameters that are only read", states.frozen(), own),
        own.read(states.frozenBits()));
  }

  private static Term sum(String key, String words, List<Quantity> parameters, SourceLines own) {
    List<Term> each = own.readAll(parameters);
    return each.size() == 1 ? each.get(0) : own.step(key, words, Unit.COUNT, Derivation.sum(each));
  }
}
