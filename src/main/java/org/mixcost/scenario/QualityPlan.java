package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.NAT;
import static org.mixcost.quantity.Unit.TOKEN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.quantity.Quantity;

/**
 * What decides how good a model a mix makes.
 *
 * @param law from parameters and effective tokens to loss
 * @param lawDraw which of the law's equally likely fits holds, from 0 to 1 [fraction]
 * @param parameters that the law is requested about; active ones in a mixture of experts [count]
 * @param anchor a run of known loss to which the law is shifted, where there is one
 * @param mixing how real and synthetic text work together
 * @param tail how rare text is, and how much of it generators know
 * @param repeatDecay how soon repeating a token stops to help, R* [factor]
 * @param openStock free text there is on the web, of usable quality [token]
 * @param real what a token of each real source is worth, in ordinary ones [factor]
 * @param synthetic what each synthetic source is worth
 */
public record QualityPlan(
    ScalingLaw law,
    @WrittenAs("law") Quantity lawDraw,
    @WrittenAs("effective_parameters") Quantity parameters,
    Optional<Anchor> anchor,
    @Inline Mixing mixing,
    @Inline Tail tail,
    Quantity repeatDecay,
    @WrittenAs("stock") Quantity openStock,
    @WrittenAs("/data.real") Map<String, Quantity> real,
    @WrittenAs("/data.synthetic") Map<String, SyntheticQuality> synthetic) {

  public QualityPlan {
    lawDraw.require(FRACTION, "law draw");
    parameters.require(COUNT, "parameters");
    repeatDecay.require(FACTOR, "repeat decay");
    openStock.require(TOKEN, "open stock");
    real = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(real));
    synthetic = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(synthetic));
  }

  /**
   * A run whose loss is known.
   *
   * @param parameters of its model [count]
   * @param tokens it was trained on, all different [token]
   * @param loss it reached [nats]
   */
  public record Anchor(Quantity parameters, Quantity tokens, Quantity loss) {
    public Anchor {
      parameters.require(COUNT, "anchor parameters");
      tokens.require(TOKEN, "anchor tokens");
      loss.require(NAT, "anchor loss");
    }
  }

  /**
   * How real and synthetic text work together; all of it is a model assumption.
   *
   * @param bestShare synthetic share of the tokens seen at which mixing helps most [fraction]
   * @param sharpness how fast that fades away from it [factor]
   * @param saturationRatio rewrites of a seed before they say nothing new, over the decay of repeats [factor]
   * @param errorExponent power of a source's weight with which its inherited error enters [factor]
   */
  public record Mixing(
      Quantity bestShare, Quantity sharpness, Quantity saturationRatio, Quantity errorExponent) {
    public Mixing {
      bestShare.require(FRACTION, "best share");
      sharpness.require(FACTOR, "sharpness");
      saturationRatio.require(FACTOR, "saturation ratio");
      errorExponent.require(FACTOR, "error exponent");
    }
  }

  /**
   * How rare text is, and how much of it generators know; a model assumption.
   *
   * @param exponent of the Zipf law that words, facts and styles follow, above 1 [factor]
   * @param generatorTokens what generators learned from [token]
   */
  public record Tail(@WrittenAs("tail_exponent") Quantity exponent, Quantity generatorTokens) {
    public Tail {
      exponent.require(FACTOR, "tail exponent");
      generatorTokens.require(TOKEN, "generator tokens");
    }
  }

  /**
   * What a synthetic source is worth; all of it is a model assumption unless measured.
   *
   * @param tokenValue of a good token, in real ones [factor]
   * @param mixingMost what mixing it with real text multiplies effective tokens by at best [factor]
   * @param grounding share of the generator's errors that the seed rules out [fraction]
   * @param errorRate share of samples that are wrong before verification [fraction]
   * @param verifier who sorts out wrong samples, where somebody does
   * @param generatorLoss reducible loss of the generator on the target text [nats]
   * @param diversity share of it that one generation keeps [fraction]
   * @param accumulates whether each generation is added to what was there, instead of taking its place
   */
  public record SyntheticQuality(
      Quantity tokenValue,
      Quantity mixingMost,
      Quantity grounding,
      Quantity errorRate,
      Optional<Verifier> verifier,
      Quantity generatorLoss,
      Quantity diversity,
      boolean accumulates) {
    public SyntheticQuality {
      tokenValue.require(FACTOR, "token value");
      mixingMost.require(FACTOR, "mixing most");
      grounding.require(FRACTION, "grounding");
      errorRate.require(FRACTION, "error rate");
      generatorLoss.require(NAT, "generator loss");
      diversity.require(FRACTION, "diversity");
    }
  }

  /**
   * Who sorts out wrong samples.
   *
   * @param keepsGood share of the good samples that pass [fraction]
   * @param keepsBad share of the wrong ones that pass [fraction]
   */
  public record Verifier(Quantity keepsGood, Quantity keepsBad) {
    public Verifier {
      keepsGood.require(FRACTION, "keeps good");
      keepsBad.require(FRACTION, "keeps bad");
    }
  }
}
