package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.StageFormulas;
import org.mixcost.scenario.Scoring;

/** What scoring the samples of reinforcement learning costs. */
final class ScoringPart {
  private ScoringPart() {}

  static void state(Scoring scoring, Line samples, SourceLines paid) {
    paid.cost(
        "verifier",
        "scoring of samples",
        scoring
            .verifier()
            .map(price -> Derivation.of(StageFormulas.SAMPLES_USD, samples, paid.money(price))));
    Optional<Derivation> sandbox =
        scoring.sandbox().map(machines -> sandbox(machines, samples, paid));
    paid.cost("sandbox", "machines in which samples are run", sandbox);
  }

  private static Derivation sandbox(Scoring.Sandbox sandbox, Line samples, SourceLines paid) {
    if (sandbox instanceof Scoring.BySample bySample) {
      return Derivation.of(StageFormulas.SAMPLES_USD, samples, paid.money(bySample.price()));
    }
    if (sandbox instanceof Scoring.ByHour byHour) {
      return Derivation.of(
          StageFormulas.SANDBOX_USD,
          samples,
          paid.input(byHour.timePerSample()),
          paid.money(byHour.price()));
    }
    throw new AssertionError(sandbox);
  }
}
