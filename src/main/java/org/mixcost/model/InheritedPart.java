package org.mixcost.model;

import org.mixcost.formula.CollapseFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;

/** What one source hands down of its generator's errors: its part of what all text of the generator does. */
final class InheritedPart {
  private final SyntheticSource source;
  private final SyntheticQuality quality;
  private final SourceLines own;
  private final Line weight;
  private final Line surviving;

  /**
   * The part of a source.
   *
   * @param worth of its text
   * @param allEffective effective tokens of all sources before mixing
   */
  InheritedPart(
      SyntheticSource source,
      SyntheticQuality quality,
      SyntheticQualityPart worth,
      Line allEffective,
      SourceLines own) {
    this.source = source;
    this.quality = quality;
    this.own = own;
    weight = own.step(
        "weight",
        "share of the effective tokens",
        Unit.FRACTION,
        SyntheticTextFormulas.WEIGHT,
        worth.effective(),
        allEffective);
    surviving = own.step(
        "surviving_errors",
        "errors that pass",
        Unit.FRACTION,
        SyntheticTextFormulas.SURVIVING_ERROR_SHARE,
        worth.residual(),
        own.read(quality.errorRate()));
  }

  /** Its share of the effective tokens of all sources. */
  Line weight() {
    return weight;
  }

  /** What it adds to the means of its generator. */
  Means means(Line generatorWeight) {
    Line part = own.step(
        "generator_part",
        "share of all text of its generator",
        Unit.FRACTION,
        SyntheticTextFormulas.WEIGHT,
        weight,
        generatorWeight);
    Line grounded = own.step(
        "mean_grounding",
        "its part of the mean grounding",
        Unit.FRACTION,
        SyntheticTextFormulas.OF_PART,
        part,
        own.read(quality.grounding()));
    Line survived = own.step(
        "mean_errors",
        "its part of the mean of errors that pass",
        Unit.FRACTION,
        SyntheticTextFormulas.OF_PART,
        part,
        surviving);
    Line generated = own.step(
        "mean_loss",
        "its part of the generator's mean loss",
        Unit.NAT,
        SyntheticTextFormulas.OF_PART,
        part,
        own.read(quality.generatorLoss()));
    return new Means(this, part, grounded, survived, generated);
  }

  /**
   * What a source adds to the means of its generator.
   *
   * @param part its share of all text of the generator
   * @param grounded of the grounding
   * @param survived of the errors that pass
   * @param generated of the loss
   */
  record Means(InheritedPart source, Line part, Line grounded, Line survived, Line generated) {

    /**
     * The loss that the model takes over from the generator through the source, after all rounds.
     *
     * @param share of the generator's loss that is taken over
     * @param loss of the generator
     * @param dataTerm what is lost for want of data, which later rounds inherit
     */
    Line inherited(Line share, Line loss, Line dataTerm) {
      return source.own.step(
          "inherited_loss",
          "inherited loss (model assumption)",
          Unit.NAT,
          SyntheticTextFormulas.OF_PART,
          part,
          source.handedDown(share, loss, dataTerm));
    }
  }

  private Line handedDown(Line share, Line loss, Line dataTerm) {
    return own.step(
        "handed_down",
        "what all text of its generator hands down",
        Unit.NAT,
        source.rounds() > 1
            ? Derivation.of(
                CollapseFormulas.HANDED_DOWN, afterRounds(share, loss, dataTerm), dataTerm)
            : Derivation.of(SyntheticTextFormulas.INHERITED_FROM_GENERATOR, share, loss));
  }

  private Line afterRounds(Line share, Line loss, Line dataTerm) {
    return own.step(
        "rounds_loss",
        "loss after all rounds",
        Unit.NAT,
        quality.accumulates() ? CollapseFormulas.ACCUMULATED_LOSS : CollapseFormulas.RECURSIVE_LOSS,
        dataTerm,
        share,
        own.read(Neutral.rounds(source.name(), source.rounds())),
        loss);
  }
}
