package org.mixcost.model;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
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
  private GeneratorErrorsPart() {}

  /**
   * Where it stands what each of its sources hands down.
   *
   * @param name of the model
   * @param sources that it writes
   * @param dataTerm what is lost for want of data
   */
  static Map<InheritedPart, Line> inherited(
      String name, List<InheritedPart> sources, Line dataTerm, CommonBeliefs common, Lines lines) {
    String id = "quality.generator." + name;
    Line weight = lines.step(
        id + ".weight",
        name + ": share of the effective tokens",
        Unit.FRACTION,
        Derivation.sum(sources.stream().map(InheritedPart::weight).toList()));
    List<InheritedPart.Means> parts =
        sources.stream().map(source -> source.means(weight)).toList();
    Line grounding = lines.step(
        id + ".grounding",
        name + ": errors that seeds rule out",
        Unit.FRACTION,
        mean(parts, InheritedPart.Means::grounded));
    Line surviving = lines.step(
        id + ".surviving_errors",
        name + ": errors that pass",
        Unit.FRACTION,
        mean(parts, InheritedPart.Means::survived));
    Line loss = lines.step(
        id + ".loss",
        name + ": its reducible loss",
        Unit.NAT,
        mean(parts, InheritedPart.Means::generated));
    Line share = lines.step(
        id + ".inherited_share",
        name + ": share of its loss taken over",
        Unit.FRACTION,
        SyntheticTextFormulas.INHERITED_SHARE,
        weight,
        common.errorExponent(),
        grounding,
        surviving);
    return parts.stream()
        .collect(toMap(InheritedPart.Means::source, part -> part.inherited(share, loss, dataTerm)));
  }

  private static Derivation mean(
      List<InheritedPart.Means> parts, Function<InheritedPart.Means, Line> part) {
    return Derivation.sum(parts.stream().map(part).toList());
  }
}
