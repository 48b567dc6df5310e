package org.mixcost.testing.random;

import static org.mixcost.testing.random.Tidy.find;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.StageKind;
import org.mixcost.scenario.format.TrainingKeys;

/** Makes the stages of a training fit it, so that every key that stays changes something. */
final class TidyStages {
  private static final String STAGE = "training.stages.x";
  private static final List<String> SPEEDS =
      List.of("utilization", "tokens_per_second", "achieved", "gpu_hours", "speed");

  private static final List<String> BASES = ((Shape.OfWord<?>) TrainingKeys.RENTAL.shape()).words();

  private static final List<String> PRICES = List.of("price", "rental", "owned");

  private final Branch training;
  private final Plan plan;

  private TidyStages(Branch training, Plan plan) {
    this.training = training;
    this.plan = plan;
  }

  static void tidy(Branch scenario, Plan plan) {
    Branch training = scenario.branch("training").orElseThrow();
    training.all("stages").forEach(new TidyStages(training, plan)::stage);
  }

  private void stage(Branch stage) {
    if (stage.has("gpu_hours")) {
      StageKind.valueOf(stage.text("kind").toUpperCase(Locale.ROOT)).keys().stream()
          .map(Key::name)
          .forEach(stage::remove);
    } else {
      speed(stage);
      stage.branch("sandbox").ifPresent(this::sandbox);
      stage
          .branch("verifier")
          .filter(verifier -> !verifier.has("price"))
          .ifPresent(verifier -> Tidy.calls(verifier, STAGE + ".verifier", plan));
      stage.branch("rollout").ifPresent(rollout -> rollout(rollout, stage));
    }
    price(stage, STAGE);
  }

  /** A share of a peak needs one, on whatever machine it is; where none is usual, a speed is stated. */
  private void speed(Branch stage) {
    if (stage.has("precision") && !stage.has("rental")) {
      stage.put("accelerator", plan.market().accelerator(stage.text("precision")));
    } else if (stage.has("precision")) {
      stage.remove("precision");
    }
    boolean isStated = SPEEDS.stream().anyMatch(stage::has);
    boolean hasPeak = Stream.of(stage, training)
        .anyMatch(machine -> machine.has("accelerator") || machine.has("peak"));
    if (!isStated || (stage.has("utilization") && !hasPeak)) {
      stage.remove("utilization");
      put(stage, "tokens_per_second", STAGE);
    }
  }

  /** Those who generate beside others wait for them, so that both must be known. */
  private void rollout(Branch rollout, Branch stage) {
    if (plan.isHeads()) {
      List.of("price", "owned", "basis", "node_accelerators", "vendor").forEach(rollout::remove);
      rollout.put("rental", plan.any(BASES));
      put(rollout, "segment", STAGE + ".rollout");
    }
    price(rollout, STAGE + ".rollout");
    if (rollout.has("accelerators") && !stage.has("accelerators")) {
      put(stage, "accelerators", STAGE);
    }
  }

  private void sandbox(Branch sandbox) {
    boolean isByHour = sandbox.text("price").endsWith(Unit.USD_PER_HOUR.symbol());
    if (isByHour) {
      put(sandbox, "time_per_sample", STAGE + ".sandbox");
    } else {
      sandbox.remove("time_per_sample");
    }
  }

  /** Another accelerator has a price of its own. */
  private void price(Branch gpus, String path) {
    boolean isPriced = PRICES.stream().anyMatch(gpus::has);
    if (!isPriced && !gpus.has("precision") && plan.isHeads()) {
      gpus.put("rental", plan.any(BASES));
      put(gpus, "segment", path);
    } else if (gpus.has("accelerator") && !isPriced) {
      put(gpus, "price", path);
    }
    Tidy.gpuPrice(gpus, path, plan);
  }

  private void put(Branch branch, String key, String path) {
    branch.put(key, plan.value(find(path + "." + key), path));
  }
}
