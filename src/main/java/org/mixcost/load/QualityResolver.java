package org.mixcost.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final SectionReader scenario;
  private final Optional<SectionReader> keys;

  QualityResolver(SectionReader scenario) {
    this.scenario = scenario;
    this.keys = scenario.findSection("quality");
  }

  /** What decides the quality of a mix, unless the scenario does not want to know. */
  Optional<QualityPlan> resolve(ModelSpec model, DataMix mix) {
    boolean isSkipped = keys.map(section -> section.flag("skip")).orElse(false);
    return isSkipped ? Optional.empty() : Optional.of(plan(model, mix));
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
      worth.put(source.name(), worth(source, synthetic.get(source.name())));
    }
    ScalingLaw law = law();
    Quantity parameters = keys.flatMap(section -> section.find("effective_parameters"))
        .orElse(model.activeParameters());
    return new QualityPlan(
        law,
        lawDraw(law),
        parameters,
        anchor(),
        mixing(!mix.synthetic().isEmpty()),
        tail(!mix.synthetic().isEmpty()),
        own("repeat_decay", "repeat-decay"),
        catalog("quality.stock", "stock.web"),
        real,
        worth);
  }

  private ScalingLaw law() {
    String stated = keys.map(section -> section.text("law")).orElse("");
    String id = stated.isEmpty() ? DEFAULT_LAW : stated;
    Optional<ScalingLaw> law = scenario.reading().catalog().law(id);
    if (law.isEmpty()) {
      List<String> known = scenario.reading().catalog().ids("laws");
      SectionReader section = keys.orElseThrow();
      section.error(
          "unknown-law",
          section.where("law"),
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
    return keys.flatMap(section -> section.findSection("anchor"))
        .map(run ->
            new Anchor(run.quantity("parameters"), run.quantity("tokens"), run.quantity("loss")));
  }

  /** What is believed of mixing; noted as defaults only where there is something to mix. */
  private Mixing mixing(boolean isMixed) {
    return new Mixing(
        ofMix("best_share", "best-share", isMixed),
        ofMix("sharpness", "mixing-sharpness", isMixed),
        ofMix("saturation_ratio", "saturation-ratio", isMixed),
        ofMix("error_exponent", "error-exponent", isMixed));
  }

  private Tail tail(boolean isMixed) {
    return new Tail(
        ofMix("tail_exponent", "tail-exponent", isMixed),
        ofMix("generator_tokens", "generator-tokens", isMixed));
  }

  private Quantity ofMix(String key, String id, boolean isMixed) {
    return keys.flatMap(section -> section.find(key))
        .orElseGet(() -> isMixed ? catalog("quality." + key, id) : belief(id));
  }

  private Quantity own(String key, String id) {
    return keys.flatMap(section -> section.find(key))
        .orElseGet(() -> catalog("quality." + key, id));
  }

  /** What the catalog believes, noted as a default of a key. */
  private Quantity catalog(String path, String id) {
    return scenario.reading().filledIn(path, belief(id));
  }

  private Quantity belief(String id) {
    return scenario
        .reading()
        .catalog()
        .quality(id)
        .orElseThrow(() -> new AssertionError("no quality row " + id));
  }

  private SyntheticQuality worth(SyntheticSource source, SectionReader section) {
    Worth worth = new Worth(section.path(), source.method().key(), section.findSection("quality"));
    return new SyntheticQuality(
        worth.byMethod("token_value", "token-value"),
        worth.byMethod("mixing_most", "mixing-most"),
        worth.byMethod("grounding", "grounding"),
        worth.of("error_rate", "error-rate"),
        worth
            .stated
            .flatMap(keys -> keys.findSection("verifier"))
            .map(keys -> new Verifier(keys.quantity("keeps_good"), keys.quantity("keeps_bad"))),
        worth.of("generator_loss", "generator-loss"),
        worth.byMethod("diversity", "diversity"),
        worth.stated.map(keys -> keys.flag("accumulates")).orElse(false));
  }

  /** What a source says of its worth, and the catalog's word for the rest. */
  private final class Worth {
    private final String path;
    private final String method;
    private final Optional<SectionReader> stated;

    Worth(String path, String method, Optional<SectionReader> stated) {
      this.path = path;
      this.method = method;
      this.stated = stated;
    }

    Quantity byMethod(String key, String id) {
      return of(key, id + "." + method);
    }

    Quantity of(String key, String id) {
      return stated
          .flatMap(keys -> keys.find(key))
          .orElseGet(() -> catalog(path + ".quality." + key, id));
    }
  }
}
