package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.StageFormulas;
import org.mixcost.scenario.Scoring;
import org.mixcost.scenario.StageTask;

/** What scoring the samples of reinforcement learning costs. */
final class ScoringPart {
  private ScoringPart() {}

  /**
   * States it.
   *
   * @return the days that a model takes that scores, where they are known
   */
  static Optional<Line> state(StageTask.Reinforcement learning, Line samples, SourceLines paid) {
    Scoring scoring = learning.scoring();
    Optional<CallsPart> model = scoring
        .verifier()
        .flatMap(verifier -> verifier instanceof Scoring.ByModel called
            ? Optional.of(calls(called, learning.samples(), samples, paid))
            : Optional.empty());
    Optional<Derivation> bySample = scoring
        .verifier()
        .flatMap(verifier -> verifier instanceof Scoring.PaidBySample priced
            ? Optional.of(
                Derivation.of(StageFormulas.SAMPLES_USD, samples, paid.read(priced.price())))
            : Optional.empty());
    paid.cost("verifier", "scoring of samples", model.map(CallsPart::usd).or(() -> bySample));
    Optional<Derivation> sandbox =
        scoring.sandbox().map(machines -> sandbox(machines, samples, paid));
    paid.cost("sandbox", "machines in which samples are run", sandbox);
    return model.flatMap(CallsPart::days);
  }

  /** Each reads a sample with its prompt. */
  private static CallsPart calls(
      Scoring.ByModel model, StageTask.Samples of, Line samples, SourceLines paid) {
    return CallsPart.of(
        model.calls(),
        new CallsPart.Made(paid.read(Neutral.ONE), samples),
        List.of(of.promptTokens(), of.tokensPerSample()),
        paid.part("verifier"));
  }

  private static Derivation sandbox(Scoring.Sandbox sandbox, Line samples, SourceLines paid) {
    if (sandbox instanceof Scoring.BySample bySample) {
      return Derivation.of(StageFormulas.SAMPLES_USD, samples, paid.read(bySample.price()));
    }
    if (sandbox instanceof Scoring.ByHour byHour) {
      return Derivation.of(
          StageFormulas.SANDBOX_USD,
          samples,
          paid.read(byHour.timePerSample()),
          paid.read(byHour.price()));
    }
    throw new AssertionError(sandbox);
  }
}
