package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.formula.ClosedForm;
import org.mixcost.formula.DataConstrainedLaw;
import org.mixcost.testing.Estimates;

/** The loss that the model predicts line by line is that of the published laws in closed form. */
class LawAgreementTest {
  private static final String REPEATED = "muennighoff2023_c4";
  private static final double DECAY = 15.387756;

  private static ClosedForm law(String id) {
    return ClosedForm.of(Catalog.builtIn().law(id).orElseThrow().point());
  }

  private static double loss(String law, double parameters, double unique, double epochs) {
    return Estimates.of("""
            model: {parameters: %s}
            training: %s
            data: {real: {web: {kind: owned, tokens: %s, epochs: %s}}}
            quality: {law: %s, repeat_decay: %s}
            """.formatted(parameters, Estimates.TRAINING, unique, epochs, law, DECAY))
        .value("quality.loss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoffmann2022", "besiroglu2024", "mixcost_refit240"})
  void theBestAllocationOfALawHasNoBetterNeighborInTheModel(String id) {
    double parameters = law(id).optimalParameters(1e22);
    double tokens = law(id).optimalTokens(1e22);
    double least = loss(id, parameters, tokens, 1);
    assertEquals(law(id).loss(parameters, tokens), least, 1e-12);
    assertThat(loss(id, parameters * 1.01, tokens / 1.01, 1)).isGreaterThan(least);
    assertThat(loss(id, parameters / 1.01, tokens * 1.01, 1)).isGreaterThan(least);
  }

  @Test
  void theModelReachesALossWithTheTokensThatTheLawAsksFor() {
    double tokens = law("hoffmann2022").tokensForLoss(2.1, 8e9).orElseThrow();
    assertEquals(2.1, loss("hoffmann2022", 8e9, tokens, 1), 1e-12);
  }

  /** Models that their unique text can fill; for larger ones the model takes N as it is. */
  @ParameterizedTest
  @CsvSource({"1e9, 100e9, 1", "1e9, 25e9, 4", "100e6, 5e9, 16"})
  void repeatedTextHasThePublishedLoss(double parameters, double unique, double epochs) {
    var published = new DataConstrainedLaw(law(REPEATED), DECAY, 5.309743);
    assertThat(law(REPEATED).optimalParametersForTokens(unique)).isGreaterThan(parameters);
    assertEquals(
        published.loss(parameters, unique * epochs, unique),
        loss(REPEATED, parameters, unique, epochs),
        1e-12);
  }
}
