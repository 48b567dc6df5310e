package org.mixcost.analysis.quality.evidence;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.USD_PER_GPU_HOUR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.QualityPlan.Mixing;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.QualityPlan.Tail;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.format.Presence;
import org.mixcost.scenario.format.QualityKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.SyntheticMethod;
import org.mixcost.scenario.format.SyntheticQualityKeys;

/**
 * Scenarios that say nothing of quality, as they are when they are read from a file: law and beliefs are those of the
 * catalog. What they cost is of no interest here.
 */
final class CatalogBeliefs {
  private static final String TEXT = "text";
  private static final String WRITTEN = "written";
  private static final Citation ANY = Citation.stated("of no interest to quality");

  private final Catalog catalog;

  CatalogBeliefs(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What stands in for a key that a file leaves out. */
  private Quantity usual(QuantityKey key) {
    Presence.Default row = (Presence.Default) key.presence();
    return belief(key, row.table(), row.id());
  }

  /** A row of the catalog, cut to the domain of the key that it stands in for. */
  private Quantity belief(QuantityKey key, String table, String id) {
    Quantity found = catalog.belief(table, id, catalog.date()).orElseThrow().quantity();
    return found.withDistribution(key.shape().domain().cut(found.distribution()));
  }

  /** How soon repeats stop to help, R* [factor]. */
  Quantity repeatDecay() {
    return usual(QualityKeys.REPEAT_DECAY);
  }

  /** The synthetic share at which mixing helps most [fraction]. */
  double bestShare() {
    return usual(QualityKeys.BEST_SHARE).median();
  }

  /**
   * A model on real text.
   *
   * @param parameters [count]
   * @param unique [token]
   * @param epochs how often each is seen [factor]
   */
  Scenario real(String name, double parameters, double unique, double epochs) {
    DataMix mix = DataMix.ofTokens(List.of(text(unique, epochs)), List.of());
    return scenario(name, parameters, mix, Map.of());
  }

  /** A model on real and synthetic text, each token seen once. */
  Scenario mixed(
      String name, double parameters, double tokens, double share, SyntheticMethod method) {
    SyntheticSource written = SyntheticSource.of(
        WRITTEN,
        fixed("data.synthetic.written.tokens", share * tokens, TOKEN),
        method,
        Generator.Api.of(
            "any", catalog.generator("gpt-oss-120b", "", catalog.date()).orElseThrow()),
        TokenShape.of(fixed("prompt_ratio", 1, FACTOR), fixed("output_tokens", 500, TOKEN)),
        fixed("acceptance", 1, FRACTION));
    DataMix mix = DataMix.ofTokens(List.of(text((1 - share) * tokens, 1)), List.of(written));
    return scenario(name, parameters, mix, Map.of(WRITTEN, worth(method)));
  }

  private static RealSource text(double unique, double epochs) {
    return RealSource.open(TEXT, fixed("data.real.text.tokens", unique, TOKEN))
        .withEpochs(fixed("data.real.text.epochs", epochs, FACTOR));
  }

  private Scenario scenario(
      String name, double count, DataMix mix, Map<String, SyntheticQuality> worth) {
    Quantity parameters = fixed("model.parameters", count, COUNT);
    ScalingLaw law = catalog.law(ScalingLaw.DEFAULT).orElseThrow();
    QualityPlan plan = new QualityPlan(
        law,
        law.draw(),
        parameters,
        Optional.empty(),
        new Mixing(
            usual(QualityKeys.BEST_SHARE),
            usual(QualityKeys.SHARPNESS),
            usual(QualityKeys.SATURATION_RATIO),
            usual(QualityKeys.ERROR_EXPONENT)),
        new Tail(usual(QualityKeys.TAIL_EXPONENT), usual(QualityKeys.GENERATOR_TOKENS)),
        repeatDecay(),
        usual(QualityKeys.STOCK),
        Map.of(TEXT, fixed("data.real.text.quality", 1, FACTOR)),
        worth);
    TrainingPlan training = TrainingPlan.rented(
        catalog.accelerator("h100-sxm-80gb").flatMap(found -> found.peak16()).orElseThrow(),
        fixed("training.utilization", 0.4, FRACTION),
        fixed("training.price", 1, USD_PER_GPU_HOUR));
    return Scenario.of(name, ModelSpec.dense(parameters), mix, training).with(plan);
  }

  private SyntheticQuality worth(SyntheticMethod method) {
    return new SyntheticQuality(
        worth(SyntheticQualityKeys.TOKEN_VALUE, "token-value", method),
        worth(SyntheticQualityKeys.MIXING_MOST, "mixing-most", method),
        worth(SyntheticQualityKeys.GROUNDING, "grounding", method),
        usual(SyntheticQualityKeys.ERROR_RATE),
        Optional.empty(),
        usual(SyntheticQualityKeys.GENERATOR_LOSS),
        worth(SyntheticQualityKeys.DIVERSITY, "diversity", method),
        false);
  }

  private Quantity worth(QuantityKey key, String id, SyntheticMethod method) {
    return belief(key, "quality", id + "." + method.key());
  }

  private static Quantity fixed(String name, double value, Unit unit) {
    return Quantity.fixed(name, value, unit, ANY);
  }
}
