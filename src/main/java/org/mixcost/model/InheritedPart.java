package org.mixcost.model;

import org.mixcost.formula.CollapseFormulas;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;

/** What one source hands down of its generator's errors: its part of what all text of the generator does. */
final class InheritedPart {
  private final Line effective;
  private final Line residual;
  private final boolean accumulates;
  private final boolean isRecursive;
  private final Input rounds;
  private final Input grounding;
  private final Input errorRate;
  private final Input generatorLoss;

  private final Line weight;
  private final Line surviving;
  private final Line part;
  private final Line grounded;
  private final Line survived;
  private final Line generated;
  private final Line reducible;
  private final Line handedDown;
  private final Line inherited;

  InheritedPart(
      SyntheticSource source,
      SyntheticQuality quality,
      SyntheticQualityPart worth,
      SourceLines own) {
    effective = worth.effective();
    residual = worth.residual();
    accumulates = quality.accumulates();
    isRecursive = source.rounds() > 1;
    rounds = own.input(Neutral.rounds(source.name(), source.rounds()));
    grounding = own.input(quality.grounding());
    errorRate = own.input(quality.errorRate());
    generatorLoss = own.input(quality.generatorLoss());

    weight = own.step("weight", "share of the effective tokens", Unit.FRACTION);
    surviving = own.step("surviving_errors", "errors that pass", Unit.FRACTION);
    part = own.step("generator_part", "share of all text of its generator", Unit.FRACTION);
    grounded = own.step("mean_grounding", "its part of the mean grounding", Unit.FRACTION);
    survived = own.step("mean_errors", "its part of the mean of errors that pass", Unit.FRACTION);
    generated = own.step("mean_loss", "its part of the generator's mean loss", Unit.NAT);
    reducible = own.step("rounds_loss", "loss after all rounds", Unit.NAT);
    handedDown = own.step("handed_down", "what all text of its generator hands down", Unit.NAT);
    inherited = own.step("inherited_loss", "inherited loss (model assumption)", Unit.NAT);
  }

  /** Says how its share follows, and what it adds to the means of its generator. */
  void deriveMeans(Line allEffective, Line generatorWeight, Lines lines) {
    lines.derive(weight, SyntheticTextFormulas.WEIGHT, effective, allEffective);
    lines.derive(surviving, SyntheticTextFormulas.SURVIVING_ERROR_SHARE, residual, errorRate);
    lines.derive(part, SyntheticTextFormulas.WEIGHT, weight, generatorWeight);
    lines.derive(grounded, SyntheticTextFormulas.OF_PART, part, grounding);
    lines.derive(survived, SyntheticTextFormulas.OF_PART, part, surviving);
    lines.derive(generated, SyntheticTextFormulas.OF_PART, part, generatorLoss);
  }

  /** Says how its inheritance follows from that of its generator. */
  void derive(Line share, Line loss, Line dataTerm, Lines lines) {
    if (isRecursive) {
      String formula =
          accumulates ? CollapseFormulas.ACCUMULATED_LOSS : CollapseFormulas.RECURSIVE_LOSS;
      lines.derive(reducible, formula, dataTerm, share, rounds, loss);
      lines.derive(handedDown, CollapseFormulas.HANDED_DOWN, reducible, dataTerm);
    } else {
      lines.derive(handedDown, SyntheticTextFormulas.INHERITED_FROM_GENERATOR, share, loss);
    }
    lines.derive(inherited, SyntheticTextFormulas.OF_PART, part, handedDown);
  }

  Line weight() {
    return weight;
  }

  Line grounded() {
    return grounded;
  }

  Line survived() {
    return survived;
  }

  Line generated() {
    return generated;
  }

  Line inherited() {
    return inherited;
  }

  /** Writes its share of the effective tokens of all sources. */
  void weigh(Line allEffective, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(weight, SyntheticTextFormulas.weight(bill.get(effective), bill.get(allEffective)));
    }
  }

  /** Writes what it adds to the means of its generator, whose weight must stand in the bill. */
  void average(Line generatorWeight, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double passed = bill.put(
          surviving,
          SyntheticTextFormulas.survivingErrorShare(bill.get(residual), draw.get(errorRate)));
      double mine =
          bill.put(part, SyntheticTextFormulas.weight(bill.get(weight), bill.get(generatorWeight)));
      bill.put(grounded, SyntheticTextFormulas.ofPart(mine, draw.get(grounding)));
      bill.put(survived, SyntheticTextFormulas.ofPart(mine, passed));
      bill.put(generated, SyntheticTextFormulas.ofPart(mine, draw.get(generatorLoss)));
    }
  }

  /**
   * Writes the loss that the model takes over from the generator through it, after all rounds.
   *
   * @param share of the generator's loss that is taken over
   * @param loss of the generator
   * @param dataTerm what is lost for want of data, which later rounds inherit
   */
  void inherit(Line share, Line loss, Line dataTerm, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double ofAll = bill.put(
          handedDown,
          isRecursive
              ? afterRounds(bill.get(share), bill.get(loss), bill.get(dataTerm), draw, bill)
              : SyntheticTextFormulas.inheritedFromGenerator(bill.get(share), bill.get(loss)));
      bill.put(inherited, SyntheticTextFormulas.ofPart(bill.get(part), ofAll));
    }
  }

  private double afterRounds(double taken, double first, double dataTerm, Draw draw, Bill bill) {
    double generations = draw.get(rounds);
    double last = bill.put(
        reducible,
        accumulates
            ? CollapseFormulas.accumulatedLoss(dataTerm, taken, generations, first)
            : CollapseFormulas.recursiveLoss(dataTerm, taken, generations, first));
    return CollapseFormulas.handedDown(last, dataTerm);
  }
}
