package org.mixcost.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.quantity.Unit;

/**
 * What a model takes over of the errors of one generator, from all the text that it wrote.
 *
 * <pre>X = r · X_gen, r = w^s · (1 − g) · c</pre>
 *
 * <p>A model assumption: w is the weight of all its text, and g, c and X_gen are means of its sources by weight, so that a
 * source split in two hands down what it did.
 */
final class GeneratorErrorsPart {
  private final InheritedPart[] sources;
  private final Input errorExponent;
  private final Sum weight;
  private final Sum grounding;
  private final Sum surviving;
  private final Sum loss;
  private final Line share;

  /**
   * The errors of a generator.
   *
   * @param name of the model
   * @param sources that it writes
   */
  GeneratorErrorsPart(String name, List<InheritedPart> sources, CommonBeliefs common, Lines lines) {
    String id = "quality.generator." + name;
    this.sources = sources.toArray(InheritedPart[]::new);
    errorExponent = common.errorExponent();
    weight = sum(
        id,
        "weight",
        name + ": share of the effective tokens",
        Unit.FRACTION,
        InheritedPart::weight,
        lines);
    grounding = sum(
        id,
        "grounding",
        name + ": errors that seeds rule out",
        Unit.FRACTION,
        InheritedPart::grounded,
        lines);
    surviving = sum(
        id,
        "surviving_errors",
        name + ": errors that pass",
        Unit.FRACTION,
        InheritedPart::survived,
        lines);
    loss =
        sum(id, "loss", name + ": its reducible loss", Unit.NAT, InheritedPart::generated, lines);
    share =
        lines.step(id + ".inherited_share", name + ": share of its loss taken over", Unit.FRACTION);
    lines.derive(
        share,
        SyntheticTextFormulas.INHERITED_SHARE,
        weight.line(),
        errorExponent,
        grounding.line(),
        surviving.line());
  }

  private Sum sum(
      String id,
      String key,
      String label,
      Unit unit,
      Function<InheritedPart, Line> term,
      Lines lines) {
    return lines.sum(
        lines.step(id + "." + key, label, unit),
        Arrays.stream(sources).map(term).toList());
  }

  /** Says how inheritance follows from what the mix as a whole is worth and loses. */
  void derive(Line allEffective, Line dataTerm, Lines lines) {
    for (InheritedPart source : sources) {
      source.deriveMeans(allEffective, weight.line(), lines);
      source.derive(share, loss.line(), dataTerm, lines);
    }
  }

  /**
   * Writes what each of its sources hands down.
   *
   * @param allEffective effective tokens of all sources before mixing
   * @param dataTerm what is lost for want of data
   */
  void measure(Line allEffective, Line dataTerm, Draw draw, Bill bill) {
    for (InheritedPart source : sources) {
      source.weigh(allEffective, draw, bill);
    }
    weight.write(draw, bill);
    for (InheritedPart source : sources) {
      source.average(weight.line(), draw, bill);
    }
    grounding.write(draw, bill);
    surviving.write(draw, bill);
    loss.write(draw, bill);
    share(draw, bill);
    for (InheritedPart source : sources) {
      source.inherit(share, loss.line(), dataTerm, draw, bill);
    }
  }

  private void share(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          share,
          SyntheticTextFormulas.inheritedShare(
              bill.get(weight.line()),
              draw.get(errorExponent),
              bill.get(grounding.line()),
              bill.get(surviving.line())));
    }
  }
}
