package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.ModelSpec;

/**
 * What a run or a stage of training holds in memory before activations, in parameters.
 *
 * @param trained models with gradients and the states of the optimizer [count]
 * @param frozen models with their weights alone [count]
 * @param frozenBits of a frozen weight [count]
 */
public record ModelStates(List<Quantity> trained, List<Quantity> frozen, Quantity frozenBits) {
  private static final Quantity SIXTEEN_BITS = Quantity.fixed(
      "training.weight_bits", 16, COUNT, Citation.ofDefault("weights of frozen models in 16 bits"));

  public ModelStates {
    trained = List.copyOf(trained);
    frozen = List.copyOf(frozen);
  }

  /** What a task holds of the model that is trained and of others. */
  public static ModelStates of(StageTask task, ModelSpec model) {
    if (task instanceof StageTask.Pretraining) {
      return of(model, Optional.empty());
    }
    if (task instanceof StageTask.Tuning tuning) {
      return of(model, tuning.adapter());
    }
    if (task instanceof StageTask.Preference preference) {
      return of(model, preference.adapter()).reading(model, preference.reference());
    }
    if (task instanceof StageTask.Reinforcement learning) {
      return of(model, learning.adapter())
          .reading(model, learning.reference())
          .training(learning.critic());
    }
    if (task instanceof StageTask.Distillation distillation) {
      return of(model, Optional.empty()).keeping(distillation.teacher().parameters());
    }
    throw new AssertionError(task);
  }

  /** What training a model holds, or an adapter on it. */
  public static ModelStates of(ModelSpec model, Optional<Adapter> adapter) {
    return adapter
        .map(own -> new ModelStates(
            List.of(own.parameters()), List.of(model.parameters()), own.weightBits()))
        .orElseGet(() -> new ModelStates(List.of(model.parameters()), List.of(), SIXTEEN_BITS));
  }

  /** With a reference, which a model that is frozen anyway is itself. */
  private ModelStates reading(ModelSpec model, boolean hasReference) {
    return hasReference && frozen.isEmpty() ? keeping(model.parameters()) : this;
  }

  private ModelStates keeping(Quantity parameters) {
    return new ModelStates(trained, List.of(parameters), frozenBits);
  }

  private ModelStates training(Optional<Quantity> other) {
    List<Quantity> all = new ArrayList<>(trained);
    other.ifPresent(all::add);
    return new ModelStates(all, frozen, frozenBits);
  }
}
