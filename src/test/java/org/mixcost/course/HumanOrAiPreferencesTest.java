package org.mixcost.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Middle;
import org.mixcost.testing.Studies;

/** The arithmetic of the study 11-human-or-ai-preferences, every input at its median. */
class HumanOrAiPreferencesTest {
  private static final Study STUDY = Studies.shipped("11-human-or-ai-preferences.yaml");
  private static final double PAIRS = 1_418_091;
  private static final double LAB_USD_PER_PAIR = Math.sqrt(1 * 10);

  /** What is left of the pairs that people label, and of those that the judge does. */
  private static final double KEPT_BY_PEOPLE = 0.80;

  private static final double KEPT_BY_JUDGE = 0.70;
  private static final double ANSWER_TOKENS = 664e6;
  private static final double PAIR_TOKENS = 468.2;

  private static Estimate estimate(String scenario) {
    return MixCost.create().estimate(STUDY.get(scenario));
  }

  private static double value(String scenario, String line) {
    return estimate(scenario).value(line);
  }

  @Test
  void theTokensAreThoseOfThePublishedTable() {
    assertEquals(PAIRS * 2 * 234.1, ANSWER_TOKENS, 0.1e6);
    assertEquals(PAIRS * (798.5 - 234.1), 800e6, 0.5e6);
    assertEquals(2 * (798.5 - 234.1) / (2 * 234.1), 2.41, 0.005);
  }

  @Test
  void aCrowdIsPaidByThePair() {
    double usdPerPair = 0.30;
    assertEquals(
        PAIRS / KEPT_BY_PEOPLE * usdPerPair, value("crowd", "data.dialogues.acquire"), 1e-3);
  }

  @Test
  void twoSpecialistsArePaidByTheHourForEachPair() {
    double wage = 57;
    double usdPerPair = 2 * Math.sqrt(3 * 8) / 60 * wage * 1.65;
    double checks = PAIRS * 0.05 * LAB_USD_PER_PAIR;
    double setup = Math.sqrt(20e3 * 80e3);
    assertEquals(
        PAIRS / KEPT_BY_PEOPLE * usdPerPair + checks + setup,
        value("specialists", "data.dialogues.acquire"),
        0.01);
  }

  /** Between the two in the middle of four hosts (0.59 and 0.72 USD/Mtok read, 0.79 and 0.72 written); a label is two judgements. */
  @Test
  void aModelReadsEachPairTwice() {
    double read = 864 + PAIR_TOKENS;
    double label = 2 * (read * (0.59 + 0.72) / 2 + Math.sqrt(50 * 250) * (0.79 + 0.72) / 2) / 1e6;
    double pairs = ANSWER_TOKENS / PAIR_TOKENS / KEPT_BY_JUDGE;
    assertEquals(pairs * label, value("ai", "data.answers.judge"), 1e-6);
    assertThat(label).isBetween(0.001, 0.010); // as published for a judgement by a frontier model
  }

  /** The middle of two hosts: 0.105 USD/Mtok read, 0.115 written. */
  @Test
  void answersAreWrittenForThePairsThatAreThrownAwayToo() {
    double usd = ANSWER_TOKENS / 1e6 * (0.115 + 2.41 * 0.105);
    assertEquals(usd / KEPT_BY_PEOPLE, value("crowd", "data.answers.generate"), 1e-6);
    assertEquals(usd / KEPT_BY_JUDGE, value("hybrid", "data.answers.generate"), 1e-6);
  }

  @Test
  void oneInTwentyIsCheckedByPeople() {
    double pairs = Math.round(PAIRS * 0.05);
    assertEquals(pairs * LAB_USD_PER_PAIR, value("hybrid", "data.checked.acquire"), 1e-3);
  }

  /** Checking 12 % of the pairs costs as much as to have a crowd label them all. */
  @Test
  void soManyChecksCostAsMuchAsTheCrowd() {
    double pairs = (estimate("crowd").totalUsd() - estimate("ai").totalUsd()) / LAB_USD_PER_PAIR;
    assertEquals(0.118, pairs / PAIRS, 0.0005);
  }

  @Test
  void theModelIsTunedOnBothAnswersWithWhatCameBefore() {
    double flop = 8 * 8e9 * (2 * 800e6 + ANSWER_TOKENS);
    double usd = flop / (989.4e12 * Middle.ofShare(0.25, 0.40) * 3600) * 3.29;
    assertThat(STUDY.scenarios())
        .allSatisfy(
            scenario -> assertEquals(usd, value(scenario.name(), "compute.training"), 1e-6));
  }
}
