package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;
import org.mixcost.testing.Studies;

/** Predicted quality of small scenarios, worked out by hand. */
class QualityPartTest {
  private static final double ROUNDING = 1e-12;

  /** The default law: E + A / N^0.3473105 + B / D^0.36717243, with N of a billion. */
  private static final double FLOOR = 1.8172181 + 477.82586946 / Math.pow(1e9, 0.3473105);

  private static double dataTerm(double tokens) {
    return 2143.41736425 / Math.pow(tokens, 0.36717243);
  }

  private static final String QUALITY =
      "quality: {repeat_decay: 15, saturation_ratio: 3, best_share: 30%, sharpness: 4, error_exponent: 1.5}\n";

  private static final String WITHOUT_SEEDS =
      "quality: {repeat_decay: 15, best_share: 30%, sharpness: 4, error_exponent: 1.5}\n";

  private static final String UNMIXED = "quality: {repeat_decay: 15}\n";

  private static final String GENERATOR =
      "generator: {model: any, input_price: 0.1 USD/Mtok, output_price: 0.4 USD/Mtok}, prompt_ratio: 1, acceptance: 90%";

  private static Estimate real(String source) {
    return Estimates.ofData(
        "real: {web: {kind: open, processing: 0.04 USD/Mtok, " + source + "}}",
        "quality: {repeat_decay: 15}\n");
  }

  /** 14B tokens of web text and 6B that are rephrased from them. */
  private static Estimate rephrased(String further, String quality) {
    return Estimates.ofData("""
        real: {web: {kind: open, tokens: 14B, processing: 0.04 USD/Mtok}}
        synthetic:
          books:
            {tokens: 6B, method: rephrase, seed: web, %s, %s quality: {token_value: 1.1, mixing_most: 2, grounding: 80%%,
             error_rate: 20%%, generator_loss: 0.1 nats, diversity: 95%% %s}}
        """.formatted(GENERATOR, further, quality), QUALITY);
  }

  /** Rewrites of 14B tokens say nothing new after 3 · 15 of them. */
  private static final double FRESH = 14e9 * 45 * (1 - Math.exp(-(6.0 / 14) / 45));
  /** 20% of the samples are wrong: (1 − 2 · 0.2)². */
  private static final double BOOKS = 1.1 * 0.36 * FRESH;
  /** 30% of the tokens seen are synthetic, where mixing doubles what they teach. */
  private static final double DATA_TERM = dataTerm(2 * (14e9 + BOOKS));
  /** w^1.5 · (1 − 80%). */
  private static final double KEPT = Math.pow(BOOKS / (14e9 + BOOKS), 1.5) * 0.2;

  private static void assertFigure(double expected, Estimate bill, String id) {
    assertEquals(expected, bill.value(id), Math.abs(expected) * ROUNDING, id);
  }

  @Test
  void realTextSeenOnceIsWorthItsTokens() {
    Estimate bill = real("tokens: 20B");
    assertFigure(20e9, bill, "quality.effective_tokens");
    assertFigure(FLOOR + dataTerm(20e9), bill, "quality.loss");
  }

  @Test
  void repeatsFade() {
    double effective = 5e9 * (1 + 15 * (1 - Math.exp(-3.0 / 15)));
    Estimate bill = real("tokens: 5B, epochs: 4");
    assertFigure(effective, bill, "quality.effective_tokens");
    assertFigure(FLOOR + dataTerm(effective), bill, "quality.loss");
  }

  @Test
  void halfAnEpochIsHalfTheTokens() {
    assertFigure(10e9, real("tokens: 20B, epochs: 0.5"), "quality.effective_tokens");
  }

  @Test
  void poorTextIsWorthFewerTokens() {
    assertFigure(18e9, real("tokens: 20B, quality: 0.9"), "quality.effective_tokens");
  }

  @Test
  void aRealSourceShowsNothingOfSyntheticText() {
    Estimate bill = real("tokens: 20B");
    assertThat(Estimates.has(bill, "quality.inherited_loss")).isFalse();
    assertThat(Estimates.has(bill, "collapse.diversity")).isFalse();
    assertThat(Estimates.has(bill, "training.synthetic_tokens")).isFalse();
  }

  @Test
  void headroomIsTheStockOverOpenText() {
    double stock = Math.sqrt(27.7e12 * 377e12);
    assertFigure(stock / 20e9, real("tokens: 20B, epochs: 3"), "stock.headroom");
  }

  @Test
  void boughtTextTakesNothingFromTheOpenStock() {
    assertThat(Estimates.has(Estimates.ofReal("kind: owned, tokens: 20B"), "stock.headroom"))
        .isFalse();
  }

  @Test
  void rephrasedTextIsWorthWhatIsNewInItTimesWhatIsRight() {
    Estimate bill = rephrased("", "");
    assertFigure(6e9, bill, "training.synthetic_tokens");
    assertFigure(BOOKS, bill, "data.books.effective_tokens");
    assertFigure(2 * (14e9 + BOOKS), bill, "quality.effective_tokens");
  }

  @Test
  void errorsOfTheGeneratorAreInheritedByWeight() {
    Estimate bill = rephrased("", "");
    assertFigure(KEPT * 0.1, bill, "quality.inherited_loss");
    assertFigure(FLOOR + DATA_TERM + KEPT * 0.1, bill, "quality.loss");
  }

  @Test
  void repeatsOfSyntheticTextFadeLikeThoseOfRealText() {
    double books = BOOKS * (1 + 15 * (1 - Math.exp(-1.0 / 15)));
    assertFigure(books, rephrased("epochs: 2,", ""), "data.books.effective_tokens");
  }

  @Test
  void aVerifierRaisesWorthAndStopsErrors() {
    double passing = 0.8 * 0.9 + 0.2 * 0.1;
    double wrong = 0.2 * 0.1 / passing;
    double books = 1.1 * Math.pow(1 - 2 * wrong, 2) * FRESH;
    double surviving = wrong / 0.2;
    double inherited = Math.pow(books / (14e9 + books), 1.5) * 0.2 * surviving * 0.1;
    Estimate bill = rephrased("", ", verifier: {keeps_good: 90%, keeps_bad: 10%}");
    assertFigure(books, bill, "data.books.effective_tokens");
    assertFigure(inherited, bill, "quality.inherited_loss");
  }

  @Test
  void aVerifierThatLetsNoErrorPassLeavesNothingToInherit() {
    Estimate bill = rephrased("", ", verifier: {keeps_good: 90%, keeps_bad: 0%}");
    assertFigure(0, bill, "quality.inherited_loss");
    assertFigure(1.1 * FRESH, bill, "data.books.effective_tokens");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void eachGenerationThatReplacesTheLastInheritsItsLoss(int rounds) {
    double loss = 0.1;
    for (int round = 0; round < rounds; round++) {
      loss = DATA_TERM + KEPT * loss;
    }
    Estimate bill = rephrased("rounds: " + rounds + ",", "");
    assertEquals(loss - DATA_TERM, bill.value("quality.inherited_loss"), 1e-12);
    assertEquals(FLOOR + loss, bill.value("quality.loss"), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void generationsThatAccumulateInheritByTheSquareOfTheirRank(int rounds) {
    double earlier = 0;
    for (int round = 2; round <= rounds; round++) {
      earlier += 1.0 / (round * round);
    }
    double inherited = KEPT * (DATA_TERM * earlier + 0.1 / (rounds * rounds));
    Estimate bill = rephrased("rounds: " + rounds + ",", ", accumulates: true");
    assertEquals(inherited, bill.value("quality.inherited_loss"), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void eachGenerationLosesDiversity(int rounds) {
    double diversity = 1;
    for (int round = 0; round < rounds; round++) {
      diversity = 1 - 0.3 * 0.3 + 0.3 * 0.3 * 0.95 * diversity;
    }
    assertFigure(diversity, rephrased("rounds: " + rounds + ",", ""), "collapse.diversity");
  }

  @Test
  void closedBookTextGainsNothingFromMixingAndInheritsInFull() {
    double books = 0.7 * Math.pow(1 - 2 * 0.02, 2) * 15e9;
    double all = 5e9 + books;
    Estimate bill = Estimates.ofData("""
        real: {web: {kind: open, tokens: 5B, processing: 0.04 USD/Mtok}}
        synthetic: {books: {tokens: 15B, method: closed_book, %s, quality: {token_value: 0.7, error_rate: 2%%, generator_loss: 0.1 nats}}}
        """.formatted(GENERATOR), WITHOUT_SEEDS);
    assertFigure(all, bill, "quality.effective_tokens");
    assertFigure(Math.pow(books / all, 1.5) * 0.1, bill, "quality.inherited_loss");
    assertFigure(1 - 0.75 * 0.75 + 0.75 * 0.75 * 0.9, bill, "collapse.diversity");
  }

  /** The gain of two methods is weighed by the tokens seen, a departure that the documentation tells. */
  @Test
  void theGainsOfTwoMethodsAreAveragedByTokensSeen() {
    double most = (2 * 4e9 + 1 * 8e9) / 12e9;
    double share = 12e9 / 24e9;
    double divergence = 0.3 * Math.log(0.3 / share) + 0.7 * Math.log(0.7 / (1 - share));
    double mixing = 1 + (most - 1) * Math.exp(-4 * divergence);
    double rephrased = 12e9 * 45 * (1 - Math.exp(-(4.0 / 12) / 45));
    double closed = 0.7 * 8e9;
    double all = 12e9 + rephrased + closed;
    Estimate bill =
        Estimates.ofData("""
        real: {web: {kind: open, tokens: 12B, processing: 0.04 USD/Mtok}}
        synthetic:
          books: {tokens: 4B, method: rephrase, seed: web, %s, quality: {token_value: 1, mixing_most: 2, grounding: 80%%, error_rate: 0%%, generator_loss: 0.1 nats}}
          facts: {tokens: 8B, method: closed_book, %s, quality: {token_value: 0.7, mixing_most: 1, grounding: 0%%, error_rate: 0%%, generator_loss: 0.2 nats}}
        """.formatted(GENERATOR, GENERATOR.replace("any", "other")), QUALITY);
    assertFigure(mixing * all, bill, "quality.effective_tokens");
    assertFigure(
        Math.pow(rephrased / all, 1.5) * 0.2 * 0.1 + Math.pow(closed / all, 1.5) * 0.2,
        bill,
        "quality.inherited_loss");
  }

  /** Two sources of one model are one text: one weight, and means by weight of grounding and loss. */
  @Test
  void theErrorsOfOneGeneratorAreWeighedTogether() {
    double rephrased = 12e9 * 45 * (1 - Math.exp(-(4.0 / 12) / 45));
    double closed = 0.7 * 8e9;
    double all = 12e9 + rephrased + closed;
    double ofBooks = rephrased / (rephrased + closed);
    double grounding = ofBooks * 0.8;
    double loss = ofBooks * 0.1 + (1 - ofBooks) * 0.2;
    double inherited = Math.pow((rephrased + closed) / all, 1.5) * (1 - grounding) * loss;
    Estimate bill = Estimates.ofData("""
        real: {web: {kind: open, tokens: 12B, processing: 0.04 USD/Mtok}}
        synthetic:
          books: {tokens: 4B, method: rephrase, seed: web, %s, quality: {token_value: 1, mixing_most: 2, grounding: 80%%, error_rate: 0%%, generator_loss: 0.1 nats}}
          facts: {tokens: 8B, method: closed_book, %s, quality: {token_value: 0.7, mixing_most: 1, grounding: 0%%, error_rate: 0%%, generator_loss: 0.2 nats}}
        """.formatted(GENERATOR, GENERATOR), QUALITY);
    assertFigure(inherited, bill, "quality.inherited_loss");
    assertFigure(ofBooks * inherited, bill, "data.books.inherited_loss");
    assertFigure((1 - ofBooks) * inherited, bill, "data.facts.inherited_loss");
  }

  /** Rewrites of one seed wear out together: 6B and 8B of 7B tokens say what 14B of one source would. */
  @Test
  void textWrittenFromOneSeedWearsOutTogether() {
    double fresh = 7e9 * 45 * (1 - Math.exp(-(14.0 / 7) / 45));
    Estimate bill = Estimates.ofData("""
        real: {web: {kind: open, tokens: 7B, processing: 0.04 USD/Mtok}}
        synthetic:
          books: {tokens: 6B, method: rephrase, seed: web, %s, quality: {token_value: 1, error_rate: 0%%}}
          facts: {tokens: 8B, method: seeded, seed: web, %s, quality: {token_value: 1, error_rate: 0%%}}
        """.formatted(GENERATOR, GENERATOR), QUALITY);
    assertFigure(fresh * 6 / 14, bill, "data.books.effective_tokens");
    assertFigure(fresh * 8 / 14, bill, "data.facts.effective_tokens");
  }

  /** 6 · 1e9 · 20e9 / (1000e12 · 50% · 3600) hours at 2 USD: nobody trains earlier generations to write nothing. */
  @Test
  void roundsWithoutSyntheticTextCostAndChangeNothing() {
    Estimate bill = Estimates.ofData("""
        real: {web: {kind: open, tokens: 20B, processing: 0 USD/Mtok}}
        synthetic: {none: {tokens: 0, method: closed_book, rounds: 3, %s}}
        """.formatted(GENERATOR), WITHOUT_SEEDS);
    Estimates.assertLine(0, bill, "compute.rounds");
    Estimates.assertLine(6e9 * 20e9 / (1000e12 * 0.5 * 3600) * 2, bill, "total");
    assertEquals(FLOOR + dataTerm(20e9), bill.value("quality.loss"), 1e-15);
    assertEquals(0, bill.value("quality.inherited_loss"));
  }

  /** Text of which six in ten samples are wrong teaches nothing: the model still guesses evenly over 32,000 tokens. */
  @Test
  void whatTeachesNothingLeavesTheLossOfAnUntrainedModel() {
    Estimate bill = Estimates.ofData("""
        synthetic: {books: {tokens: 15B, method: closed_book, %s, quality: {error_rate: 60%%, generator_loss: 0.1 nats}}}
        """.formatted(GENERATOR), UNMIXED);
    assertEquals(0, bill.value("quality.effective_tokens"));
    assertFigure(FLOOR + Math.log(32_000), bill, "quality.loss");
  }

  private static Estimate withQuality(String tokens, String quality) {
    return Estimates.ofData(
        "real: {web: {kind: open, processing: 0.04 USD/Mtok, tokens: " + tokens + "}}",
        "quality: {" + quality + "}\n");
  }

  private static final String ANCHOR = "anchor: {parameters: 1B, tokens: 20B, loss: 2.5 nats}";

  @Test
  void theLossOfTheAnchorRunIsTheStatedOne() {
    assertFigure(2.5, withQuality("20B", ANCHOR), "quality.loss");
  }

  @Test
  void anAnchorShiftsAllLossesAlike() {
    double without =
        withQuality("10B", "").value("quality.loss") - withQuality("20B", "").value("quality.loss");
    double with = withQuality("10B", ANCHOR).value("quality.loss")
        - withQuality("20B", ANCHOR).value("quality.loss");
    assertThat(without).isPositive();
    assertEquals(without, with, 1e-12);
  }

  @Test
  void theParametersThatTheLawIsAskedAboutMayBeOthers() {
    double loss = 1.8172181 + 477.82586946 / Math.pow(7e9, 0.3473105) + dataTerm(20e9);
    assertFigure(loss, withQuality("20B", "effective_parameters: 7B"), "quality.loss");
  }

  @ParameterizedTest
  @CsvSource({
    "hoffmann2022, 1.69, 406.4, 0.34, 410.7, 0.28",
    "besiroglu2024, 1.8172, 482.01, 0.3478, 2085.43, 0.3658",
    "muennighoff2023_c4, 1.86914367840549, 520.824951659919, 0.3526596, 1487.71609378286, 0.3526596"
  })
  void anotherLawMayBeAsked(String law, double e, double a, double alpha, double b, double beta) {
    double loss = e + a / Math.pow(1e9, alpha) + b / Math.pow(20e9, beta);
    assertFigure(loss, withQuality("20B", "law: " + law), "quality.loss");
  }

  @Test
  void skippedQualityLeavesNoLine() {
    Estimate bill = withQuality("20B", "skip: true");
    assertThat(bill.model().lines())
        .extracting(Line::id)
        .noneMatch(id -> id.matches("quality\\..*|collapse\\..*|stock\\..*|.*effective_tokens"));
  }

  @Test
  void qualityChangesNoCost() {
    Estimate with = rephrased("rounds: 3,", "");
    Estimate without = Estimates.ofData("""
        real: {web: {kind: open, tokens: 14B, processing: 0.04 USD/Mtok}}
        synthetic: {books: {tokens: 6B, method: rephrase, seed: web, %s, rounds: 3}}
        """.formatted(GENERATOR), "quality: {skip: true}\n");
    assertThat(without.model().lines())
        .filteredOn(Line::isCost)
        .isNotEmpty()
        .allSatisfy(line -> assertEquals(without.value(line), with.value(line.id()), line.id()));
    assertEquals(without.totalUsd(), with.totalUsd());
  }

  @Test
  void theBenchmarkPredictsNoQuality() {
    assertThat(Models.plan(Studies.shipped("05-mc12.yaml")).all())
        .allSatisfy(model -> assertThat(model.find("quality.loss")).isEmpty());
  }
}
