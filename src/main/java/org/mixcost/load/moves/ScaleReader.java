package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.ScenarioKeys;

/** Reads by what factors the inputs of a study are to be moved: {@code PATH=FACTOR}, as under the key {@code scale}. */
public final class ScaleReader {
  private final Issues issues = new Issues();
  private final Scales scales = new Scales(issues);

  private ScaleReader() {}

  /**
   * The study with its inputs moved, in each scenario that has them.
   *
   * @param texts such as {@code training.price=70%}
   */
  public static Checked<Study> scale(Study study, List<String> texts) {
    return new ScaleReader().read(study, texts);
  }

  private Checked<Study> read(Study study, List<String> texts) {
    List<Scales.Factor> factors = new ArrayList<>();
    texts.forEach(text -> factor(text).found().ifPresent(factors::add));
    Study scaled = study.withScenarios(study.scenarios().stream()
        .map(scenario -> scales.apply(scenario, factors))
        .toList());
    scales.refuseIdle();
    return Checked.of(scaled, issues);
  }

  private Checked<Scales.Factor> factor(String text) {
    String[] parts = text.split("=", 2);
    Checked<Scales.Factor> factor = parts.length < 2
        ? Checked.failed(Issue.error("no-values", Where.NOWHERE, "'" + text + "' says no factor")
            .withHelp("write " + text + "=70%"))
        : by(parts[1].strip(), parts[0].strip());
    issues.addAll(factor.issues());
    return factor;
  }

  private static Checked<Scales.Factor> by(String text, String path) {
    QuantityKey key = ScenarioKeys.SCALE.each();
    return key.shape()
        .read(text)
        .then(read -> Checked.of(new Scales.Factor(
            new Scales.Target(path, Where.NOWHERE),
            new Quantity(
                key.name() + "." + path,
                read.distribution(),
                read.unit().orElseThrow(),
                Citation.stated("the request")))));
  }
}
