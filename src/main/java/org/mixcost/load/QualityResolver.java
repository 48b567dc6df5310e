package org.mixcost.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.QualityPlan.Anchor;
import org.mixcost.scenario.QualityPlan.Mixing;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.QualityPlan.Tail;
import org.mixcost.scenario.QualityPlan.Verifier;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.SyntheticSource;

/** Resolves {@code quality} of a scenario and of its sources; what is left out comes from the catalog. */
final class QualityResolver {
  private static final String DEFAULT_LAW = "mixcost_refit240";
  private static final String TABLE = "quality";

  private final SectionReader scenario;
  private final SectionReader keys;

  QualityResolver(SectionReader scenario) {
    this.scenario = scenario;
    this.keys = scenario.sectionOrDefaults("quality");
  }

  /** What decides the quality of a mix, unless the scenario does not want to know. */
  Optional<QualityPlan> resolve(ModelSpec model, DataMix mix) {
    return keys.flag("skip") ? Optional.empty() : Optional.of(plan(model, mix));
  }

  private QualityPlan plan(ModelSpec model, DataMix mix) {
    SectionReader data = scenario.section("data");
    Map<String, Quantity> real = new LinkedHashMap<>();
    data.named("real")
        .forEach(source -> real.put(source.name(), source.section().quantity("quality")));
    Map<String, SectionReader> synthetic = new LinkedHashMap<>();
    data.named("synthetic").forEach(source -> synthetic.put(source.name(), source.section()));
    Map<String, SyntheticQuality> worth = new LinkedHashMap<>();
    for (SyntheticSource source : mix.synthetic()) {
      worth.put(source.name(), worth(source, synthetic.get(source.name()), mix.isMixed()));
    }
    ScalingLaw law = law();
    Quantity parameters = keys.find("effective_parameters").orElse(model.activeParameters());
    return new QualityPlan(
        law,
        lawDraw(law),
        parameters,
        anchor(),
        mixing(mix),
        tail(mix),
        keys.quantity("repeat_decay"),
        quantityIf(!mix.open().isEmpty(), "stock"),
        real,
        worth);
  }

  private ScalingLaw law() {
    String stated = keys.text("law");
    String id = stated.isEmpty() ? DEFAULT_LAW : stated;
    Optional<ScalingLaw> law = scenario.reading().catalog().law(id);
    if (law.isEmpty()) {
      List<String> known = scenario.reading().catalog().ids("laws");
      keys.error(
          "unknown-law",
          keys.where("law"),
          "unknown scaling law '" + id + "'" + Suggestion.didYouMean(id, known),
          "known are " + String.join(", ", known));
    }
    return law.orElseGet(() -> scenario.reading().catalog().law(DEFAULT_LAW).orElseThrow());
  }

  private static Quantity lawDraw(ScalingLaw law) {
    Distribution draw =
        law.draws().isEmpty() ? new Distribution.Fixed(0.5) : new Distribution.Uniform(0, 1);
    return new Quantity("laws/" + law.id(), draw, Unit.FRACTION, law.citation());
  }

  private Optional<Anchor> anchor() {
    return keys.findSection("anchor")
        .map(run ->
            new Anchor(run.quantity("parameters"), run.quantity("tokens"), run.quantity("loss")));
  }

  /** What is believed of mixing, of a seed, and of errors of those who write only a part of the text. */
  private Mixing mixing(DataMix mix) {
    return new Mixing(
        quantityIf(mix.isMixed(), "best_share"),
        quantityIf(mix.isMixed(), "sharpness"),
        quantityIf(mix.hasSeeds(), "saturation_ratio"),
        quantityIf(mix.isMixed() || mix.writers() > 1, "error_exponent"));
  }

  /** What is believed of rare text, none of which is covered where no text is real, and all where all is. */
  private Tail tail(DataMix mix) {
    return new Tail(
        quantityIf(mix.isMixed(), "tail_exponent"), quantityIf(mix.isMixed(), "generator_tokens"));
  }

  private Quantity quantityIf(boolean isAsked, String key) {
    return isAsked ? keys.quantity(key) : keys.idle(key);
  }

  private static SyntheticQuality worth(
      SyntheticSource source, SectionReader section, boolean isMixed) {
    SectionReader keys = section.sectionOrDefaults("quality");
    UnaryOperator<String> byMethod = id -> id + "." + source.method().key();
    return new SyntheticQuality(
        keys.quantityOr("token_value", TABLE, byMethod.apply("token-value")),
        mixingMost(keys, byMethod.apply("mixing-most"), isMixed),
        keys.quantityOr("grounding", TABLE, byMethod.apply("grounding")),
        keys.quantity("error_rate"),
        keys.findSection("verifier")
            .map(by -> new Verifier(by.quantity("keeps_good"), by.quantity("keeps_bad"))),
        keys.quantity("generator_loss"),
        keys.quantityOr("diversity", TABLE, byMethod.apply("diversity")),
        source.rounds() > 1 && keys.flag("accumulates"));
  }

  private static Quantity mixingMost(SectionReader keys, String row, boolean isMixed) {
    String key = "mixing_most";
    return isMixed ? keys.quantityOr(key, TABLE, row) : keys.idleOr(key, TABLE, row);
  }
}
