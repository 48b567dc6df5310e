package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.model.Models;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.Studies;

class UnmovedTest {
  private static final Models MODELS = Models.plan(Studies.shipped("01-headline.yaml"));

  private static String note(String input) {
    Varied varied = Varied.find(MODELS.inputs(), input).orElseThrow();
    return Unmoved.note(MODELS.all(), varied, Naming.IDS).orElse("");
  }

  @Test
  void aScenarioWithoutTheInputIsNamed() {
    assertThat(note("data.synthetic.textbooks.acceptance"))
        .isEqualTo("data.synthetic.textbooks.acceptance moves nothing in gpt3-2020, gpt3-2024.");
  }

  @Test
  void anInputOfAllScenariosNeedsNoNote() {
    assertThat(note("training.price")).isEmpty();
  }

  /** It is an input of all three, but of their quality alone. */
  @Test
  void whatDoesNotEnterTheTotalMovesNothing() {
    assertThat(note("quality/repeat-decay")).endsWith("gpt3-2020, gpt3-2024, mostly-synthetic.");
  }
}
