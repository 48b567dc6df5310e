package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.Formula;
import org.mixcost.formula.StageFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.ModelStates;
import org.mixcost.scenario.Rollout;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.StageTask.Reinforcement;
import org.mixcost.scenario.StageTask.Samples;

/**
 * A stage of reinforcement learning: samples are generated at their own speed, scored and learned from.
 *
 * <p>A model assumption: where other accelerators generate than learn, both work at the same time and the faster side
 * waits for the slower, paid all the while; where the same do both, they do so in turn and never wait. Of others of which
 * nobody says how many they are the days are not known, and no waiting is paid. A model that scores works at the same
 * time; waiting for one that is slower than all else lengthens the stage and is not paid, so that the cost is low then.
 */
final class ReinforcementPart {
  private final Stage.Planned planned;
  private final Reinforcement learning;
  private final StagePart.Base base;
  private final SourceLines own;

  private ReinforcementPart(
      Stage.Planned planned, Reinforcement learning, StagePart.Base base, SourceLines own) {
    this.planned = planned;
    this.learning = learning;
    this.base = base;
    this.own = own;
  }

  /**
   * States the stage.
   *
   * @param own where its figures are stated
   * @param paid where its costs are
   */
  static StagePart of(
      Stage stage,
      Stage.Planned planned,
      Reinforcement learning,
      StagePart.Base base,
      SourceLines own,
      SourceLines paid) {
    return new ReinforcementPart(planned, learning, base, own).state(stage, paid);
  }

  private StagePart state(Stage stage, SourceLines paid) {
    Line samples = samples();
    Side update = update(samples, stage);
    Line generated = own.part("rollout")
        .step(
            "tokens",
            "tokens generated",
            Unit.TOKEN,
            StageFormulas.GENERATED_TOKENS,
            samples,
            own.read(learning.samples().tokensPerSample()));
    Side rollout = rollout(generated, stage);
    Optional<Line> days = learning.rollout().accelerators().isPresent()
        ? daysTogether(update, rollout)
        : Optional.empty();
    Side learns = days.map(update::held).orElse(update);
    Side writes = days.map(rollout::held).orElse(rollout);
    Line hours = own.figure(
        "gpu_hours",
        "training accelerator time",
        Unit.GPU_HOUR,
        Derivation.sum(List.of(learns.hours(), writes.hours())));
    Optional<Line> scoring = ScoringPart.state(learning, samples, paid)
        .map(scored ->
            own.figure("scoring_days", "days of scoring", Unit.DAY, Derivation.same(scored)));
    Optional<Line> all =
        stated(days.map(Derivation::same).or(() -> daysInTurn(stage, hours)), scoring);
    MemoryPart.state(ModelStates.of(learning, base.model()), stage.accelerators(), own);
    List<Line> atTrainingPrice = isInTurn(stage) && stage.billing().isPresent()
        ? stateWhole(stage, hours, learns.price(), paid)
        : stateCost(
            stage,
            List.of(
                learns.billed(stage.billing()), writes.billed(learning.rollout().billing())),
            paid);
    return new StagePart(hours, all, Optional.of(generated), atTrainingPrice);
  }

  /** The same of accelerators that do both in turn, whose time is billed as one. */
  private List<Line> stateWhole(Stage stage, Line hours, Line price, SourceLines paid) {
    Line billed = own.billed(hours, stage.accelerators(), stage.billing());
    List<Line> all =
        StagePart.stateCost(stage, Derivation.of(ComputeFormulas.RUN_USD, billed, price), paid);
    return price.equals(base.hourPrice()) ? all : List.of();
  }

  /** States what both sides cost together, and returns what is paid of it for hours at the price of the training. */
  private List<Line> stateCost(Stage stage, List<Side> sides, SourceLines paid) {
    List<Line> usd = sides.stream().map(side -> side.usd(paid)).toList();
    List<Line> all = StagePart.stateCost(stage, Derivation.sum(usd), paid);
    List<Side> atTrainingPrice =
        sides.stream().filter(side -> side.price().equals(base.hourPrice())).toList();
    if (atTrainingPrice.size() != 1) {
      return atTrainingPrice.isEmpty() ? List.of() : all;
    }
    Line one = usd.get(sides.indexOf(atTrainingPrice.get(0)));
    Line earlier = paid.step(
        "development_at_training_price",
        "development runs, at the price of the training",
        Unit.USD,
        StagePart.earlierRuns(stage, one, paid));
    return List.of(one, earlier);
  }

  private Line samples() {
    Samples stated = learning.samples();
    return own.figure(
        "samples",
        "samples generated",
        Unit.COUNT,
        StageFormulas.SAMPLES,
        own.read(stated.prompts()),
        own.read(stated.samplesPerPrompt()),
        own.read(stated.epochs()));
  }

  /** Learning: updates, and readings by the reference and the critic, at the speed of the stage. */
  private Side update(Line samples, Stage stage) {
    Line tokens = own.figure(
        "tokens",
        "tokens learned from",
        Unit.TOKEN,
        StageFormulas.SAMPLE_TOKENS,
        samples,
        own.read(learning.samples().promptTokens()),
        own.read(learning.samples().tokensPerSample()));
    Line flop = flop(tokens);
    SourceLines side = own.part("update");
    Line hours =
        HoursPart.of(HoursPart.Run.of(planned, base.model()), tokens, RunFlopPart.same(flop), side);
    return new Side(hours, stage.accelerators(), base.hourPrice(stage.price(), own), side);
  }

  /** Operations of learning; those of generating are a figure of their own, and not what its time follows from. */
  private Line flop(Line tokens) {
    Term updates = own.read(learning.updates());
    Line policy = own.step(
        "policy_flop",
        "compute of the model that learns and of its reference",
        Unit.FLOP,
        StageFormulas.LEARNING_FLOP,
        updates,
        StageFlopPart.update(base.parameters(), learning.adapter(), own),
        learning.reference() ? base.parameters() : own.read(Neutral.ZERO),
        tokens);
    Optional<Line> critic = learning
        .critic()
        .map(parameters -> own.step(
            "critic_flop",
            "compute of the critic",
            Unit.FLOP,
            StageFormulas.CRITIC_FLOP,
            updates,
            own.read(parameters),
            tokens));
    Line flop = critic
        .map(values -> own.step(
            "update_and_critic_flop",
            "compute of learning",
            Unit.FLOP,
            Derivation.sum(List.of(policy, values))))
        .orElse(policy);
    Line rollout = own.step(
        "rollout_flop",
        "compute of generating",
        Unit.FLOP,
        StageFormulas.ROLLOUT_FLOP,
        base.parameters(),
        tokens);
    own.figure("flop", "compute", Unit.FLOP, Derivation.sum(List.of(flop, rollout)));
    return flop;
  }

  private Side rollout(Line generated, Stage stage) {
    Rollout rollout = learning.rollout();
    SourceLines side = own.part("rollout");
    Line hours = side.figure(
        "gpu_hours",
        "accelerator time",
        Unit.GPU_HOUR,
        ComputeFormulas.TOKEN_GPU_HOURS,
        generated,
        own.read(rollout.tokensPerSecond()));
    Line price = rollout.price().equals(stage.price())
        ? base.hourPrice(stage.price(), own)
        : base.hourPrice(rollout.price(), side);
    return new Side(hours, rollout.accelerators(), price, side);
  }

  private static Optional<Line> daysTogether(Side update, Side rollout) {
    return update
        .days()
        .flatMap(learns -> rollout
            .days()
            .map(writes -> update
                .own()
                .step(
                    "longest_days",
                    "days of the slower side",
                    Unit.DAY,
                    new Derivation(Formula.GREATEST, List.of(learns, writes)))));
  }

  private boolean isInTurn(Stage stage) {
    return learning.rollout().accelerators().isEmpty()
        && learning.rollout().price().equals(stage.price());
  }

  private Optional<Derivation> daysInTurn(Stage stage, Line hours) {
    return stage
        .accelerators()
        .filter(any -> isInTurn(stage))
        .map(count -> Derivation.of(ComputeFormulas.DAYS, hours, own.read(count)));
  }

  /** Where scoring takes longer than the rest, it says how long the stage lasts. */
  private Optional<Line> stated(Optional<Derivation> days, Optional<Line> scoring) {
    return days.map(known -> own.figure(
        "days", "days", Unit.DAY, scoring.map(scored -> longer(known, scored)).orElse(known)));
  }

  private Derivation longer(Derivation days, Line scoring) {
    Line unscored = own.step("unscored_days", "days without scoring", Unit.DAY, days);
    return new Derivation(Formula.GREATEST, List.of(unscored, scoring));
  }

  /**
   * Those who learn, or those who generate.
   *
   * @param hours of their work
   * @param accelerators how many they are, where they are known and do nothing else
   * @param price where what an hour of one costs stands
   */
  private record Side(Line hours, Optional<Quantity> accelerators, Line price, SourceLines own) {

    Optional<Line> days() {
      return accelerators.map(count ->
          own.step("days", "days of work", Unit.DAY, ComputeFormulas.DAYS, hours, own.read(count)));
    }

    /** The same, with the hours in which they wait. */
    Side held(Line days) {
      Line all = own.step(
          "held_gpu_hours",
          "accelerator time with that of waiting for the other side",
          Unit.GPU_HOUR,
          StageFormulas.HELD_GPU_HOURS,
          days,
          own.read(accelerators.orElseThrow()));
      return new Side(all, accelerators, price, own);
    }

    /** The same, with the hours that are paid where whole increments are billed. */
    Side billed(Optional<Quantity> increment) {
      return new Side(own.billed(hours, accelerators, increment), accelerators, price, own);
    }

    Line usd(SourceLines paid) {
      String side = own.id().substring(own.id().lastIndexOf('.') + 1);
      return paid.step(
          side + "_usd",
          "accelerators of " + side,
          Unit.USD,
          ComputeFormulas.RUN_USD,
          hours,
          price);
    }
  }
}
