package org.mixcost.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.testing.Studies;

class WhatIfTest {
  private static final int TRIES = 100;
  private static final int MANY = 100;

  private static List<String> names(Models models) {
    return models.inputs().all().stream()
        .map(Input::quantity)
        .map(q -> q.name())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-headline.yaml",
        "02-every-kind-of-source.yaml",
        "07-llama-3.1-405b-on-three-bases.yaml",
        "11-human-or-ai-preferences.yaml"
      })
  void theStepsGiveTheTotalsOfTheModelWhateverIsSet(String file) {
    Models models = Models.plan(Studies.shipped(file));
    WhatIf whatIf = WhatIf.of(models, names(models), MANY);
    assertThat(whatIf.dials()).hasSizeGreaterThan(3);
    List<Measure> totals = new ArrayList<>();
    for (int i = 0; i < models.all().size(); i++) {
      totals.add(new OfLine(i, models.all().get(i).total()));
    }
    Evaluator evaluator = new Evaluator(models, totals);
    double[] expected = new double[totals.size()];
    Random random = new Random(file.hashCode());
    for (int i = 0; i < TRIES; i++) {
      double[] settings = random(whatIf, random);
      for (int k = 0; k < settings.length; k++) {
        whatIf.dials().get(k).input().at(settings[k]).set(evaluator.draws());
      }
      evaluator.evaluate(expected);
      for (int k = 0; k < expected.length; k++) {
        assertThat(whatIf.programs().get(k).total(settings))
            .isCloseTo(expected[k], withPercentage(1e-9));
      }
    }
  }

  private static double[] random(WhatIf whatIf, Random random) {
    return whatIf.dials().stream()
        .mapToDouble(dial -> dial.low() + random.nextDouble() * (dial.high() - dial.low()))
        .toArray();
  }

  @Test
  void untouchedItIsWhatTheModelSays() {
    Models models = Models.plan(Studies.shipped("01-headline.yaml"));
    WhatIf whatIf = WhatIf.of(models, names(models), MANY);
    double[] now =
        whatIf.dials().stream().mapToDouble(dial -> dial.input().now()).toArray();
    whatIf
        .programs()
        .forEach(program ->
            assertThat(program.total(now)).isCloseTo(program.now(), withPercentage(1e-9)));
  }

  /** Sixty hours at 1 to 4 USD, and an extra that only the other has. */
  @Test
  void whatAnInputDoesNotReachIsANumber() {
    Models models = Studies.models(Studies.PRICE_AND_LICENSE);
    WhatIf whatIf = WhatIf.of(models, List.of("training.price", "nothing of that name"), MANY);
    assertThat(whatIf.dials()).extracting(Dial::input).hasSize(1);
    String script = Script.of(whatIf.programs().get(0));
    assertThat(script).startsWith("function (s) {").contains("s[0]").doesNotContain("undefined");
    double at3 = whatIf.programs().get(0).total(3);
    double at2 = whatIf.programs().get(0).total(2);
    assertThat(at3 - at2).isCloseTo(Studies.HOURS, withPercentage(1e-9));
    assertThat(IntStream.range(0, 2).mapToDouble(i -> whatIf.programs().get(i).total(3)))
        .hasSize(2);
  }

  @Test
  void aPlaceInAPriceListIsNoAmountToSet() {
    Models models = Models.plan(Studies.shipped("01-headline.yaml"));
    assertThat(WhatIf.of(models, List.of("generators/gpt-oss-120b"), MANY).dials())
        .isEmpty();
  }
}
