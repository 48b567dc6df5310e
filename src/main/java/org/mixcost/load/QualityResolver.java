package org.mixcost.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.QualityPlan.Anchor;
import org.mixcost.scenario.QualityPlan.Mixing;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.QualityPlan.Tail;
import org.mixcost.scenario.QualityPlan.Verifier;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Start;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.format.AnchorKeys;
import org.mixcost.scenario.format.DataKeys;
import org.mixcost.scenario.format.QualityKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.RealKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.SyntheticKeys;
import org.mixcost.scenario.format.SyntheticQualityKeys;
import org.mixcost.scenario.format.VerifierKeys;

/** Resolves {@code quality} of a scenario and of its sources; what is left out comes from the catalog. */
final class QualityResolver {
  private static final String TABLE = "quality";
  private static final String OF_ANOTHER_START =
      "leave it out: the run starts from a trained model, and no loss is predicted for it";

  private final SectionReader scenario;
  private final SectionReader keys;

  QualityResolver(SectionReader scenario) {
    this.scenario = scenario;
    this.keys = scenario.orDefaults(ScenarioKeys.QUALITY);
  }

  /** What decides the quality of a mix, unless the scenario does not want to know. */
  Optional<QualityPlan> resolve(ModelSpec model, DataMix mix, Start start) {
    boolean isSkipped = keys.get(QualityKeys.SKIP);
    if (start instanceof Start.Continued) {
      keys.leaveUnread(QualityKeys.SECTION.keys(), OF_ANOTHER_START);
      return Optional.empty();
    }
    return isSkipped ? Optional.empty() : Optional.of(plan(model, mix));
  }

  private QualityPlan plan(ModelSpec model, DataMix mix) {
    SectionReader data = scenario.get(ScenarioKeys.DATA);
    Map<String, Quantity> real = new LinkedHashMap<>();
    data.get(DataKeys.REAL)
        .forEach(source -> real.put(source.name(), source.section().get(RealKeys.QUALITY)));
    Map<String, SectionReader> synthetic = new LinkedHashMap<>();
    data.get(DataKeys.SYNTHETIC).forEach(source -> synthetic.put(source.name(), source.section()));
    Map<String, SyntheticQuality> worth = new LinkedHashMap<>();
    for (SyntheticSource source : mix.synthetic()) {
      worth.put(source.name(), worth(source, synthetic.get(source.name()), mix.isMixed()));
    }
    ScalingLaw law = law();
    Quantity parameters =
        keys.find(QualityKeys.EFFECTIVE_PARAMETERS).orElse(model.activeParameters());
    return new QualityPlan(
        law,
        law.draw(),
        parameters,
        anchor(),
        mixing(mix),
        tail(mix),
        keys.get(QualityKeys.REPEAT_DECAY),
        ifAny(!mix.open().isEmpty(), QualityKeys.STOCK),
        real,
        worth);
  }

  private ScalingLaw law() {
    String stated = keys.get(QualityKeys.LAW);
    String id = stated.isEmpty() ? ScalingLaw.DEFAULT : lawNamed(stated);
    Optional<ScalingLaw> law = scenario.reading().catalog().law(id);
    if (law.isEmpty()) {
      List<String> known = scenario.reading().catalog().ids("laws");
      keys.error(
          "unknown-law",
          keys.where(QualityKeys.LAW),
          "unknown scaling law '" + id + "'" + Suggestion.didYouMean(id, known),
          "known are " + String.join(", ", known));
    }
    return law.orElseGet(
        () -> scenario.reading().catalog().law(ScalingLaw.DEFAULT).orElseThrow());
  }

  private String lawNamed(String written) {
    Reading reading = keys.reading();
    return reading.use(reading.catalog().named("laws", written), keys.at(QualityKeys.LAW));
  }

  private Optional<Anchor> anchor() {
    return keys.find(QualityKeys.ANCHOR)
        .map(run -> new Anchor(
            run.get(AnchorKeys.PARAMETERS), run.get(AnchorKeys.TOKENS), run.get(AnchorKeys.LOSS)));
  }

  /** What is believed of mixing, of a seed, and of errors of those who write only a part of the text. */
  private Mixing mixing(DataMix mix) {
    return new Mixing(
        ifAny(mix.isMixed(), QualityKeys.BEST_SHARE),
        ifAny(mix.isMixed(), QualityKeys.SHARPNESS),
        ifAny(mix.hasSeeds(), QualityKeys.SATURATION_RATIO),
        ifAny(mix.isMixed() || mix.writers() > 1, QualityKeys.ERROR_EXPONENT));
  }

  /** What is believed of rare text, none of which is covered where no text is real, and all where all is. */
  private Tail tail(DataMix mix) {
    return new Tail(
        ifAny(mix.isMixed(), QualityKeys.TAIL_EXPONENT),
        ifAny(mix.isMixed(), QualityKeys.GENERATOR_TOKENS));
  }

  private Quantity ifAny(boolean isAny, QuantityKey key) {
    return isAny ? keys.get(key) : keys.idle(key);
  }

  private static SyntheticQuality worth(
      SyntheticSource source, SectionReader section, boolean isMixed) {
    SectionReader keys = section.orDefaults(SyntheticKeys.QUALITY);
    UnaryOperator<String> byMethod = id -> id + "." + source.method().key();
    return new SyntheticQuality(
        keys.getOr(SyntheticQualityKeys.TOKEN_VALUE, TABLE, byMethod.apply("token-value")),
        mixingMost(keys, byMethod.apply("mixing-most"), isMixed),
        keys.getOr(SyntheticQualityKeys.GROUNDING, TABLE, byMethod.apply("grounding")),
        keys.get(SyntheticQualityKeys.ERROR_RATE),
        keys.find(SyntheticQualityKeys.VERIFIER)
            .map(by ->
                new Verifier(by.get(VerifierKeys.KEEPS_GOOD), by.get(VerifierKeys.KEEPS_BAD))),
        keys.get(SyntheticQualityKeys.GENERATOR_LOSS),
        keys.getOr(SyntheticQualityKeys.DIVERSITY, TABLE, byMethod.apply("diversity")),
        source.rounds() > 1 && keys.get(SyntheticQualityKeys.ACCUMULATES));
  }

  private static Quantity mixingMost(SectionReader keys, String row, boolean isMixed) {
    QuantityKey key = SyntheticQualityKeys.MIXING_MOST;
    return isMixed ? keys.getOr(key, TABLE, row) : keys.idleOr(key, TABLE, row);
  }
}
