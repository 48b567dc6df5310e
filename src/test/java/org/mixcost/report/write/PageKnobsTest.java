package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.model.Models;
import org.mixcost.quantity.Numbers;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.mixcost.testing.Studies;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a page computes as its knobs are set is what the model gives that the command line runs. */
@InBrowser
class PageKnobsTest {
  private static final int TRIES = 1000;

  private final Models models = Models.plan(Studies.shipped(InBrowser.STUDY));
  private final Evaluator evaluator = new Evaluator(models, totals(models));

  private static List<Measure> totals(Models models) {
    return IntStream.range(0, models.all().size())
        .<Measure>mapToObj(i -> new OfLine(i, models.all().get(i).total()))
        .toList();
  }

  /** The total of each scenario by the model, where the inputs of the knobs have these values. */
  private List<Double> totals(List<String> inputs, List<Double> values) {
    for (int i = 0; i < inputs.size(); i++) {
      Varied input = Varied.find(models.inputs(), inputs.get(i)).orElseThrow();
      input.at(values.get(i)).set(evaluator.draws());
    }
    double[] totals = new double[models.all().size()];
    evaluator.evaluate(totals);
    return DoubleStream.of(totals).boxed().toList();
  }

  private static List<String> inputs(Browser browser) {
    return browser.all(".knob input").stream()
        .map(knob -> knob.getDomAttribute("data-path"))
        .toList();
  }

  private static List<Double> values(Browser browser, String property) {
    return browser.all(".knob input").stream()
        .map(knob -> number(knob, property))
        .toList();
  }

  private static double number(WebElement knob, String property) {
    return Double.parseDouble(knob.getDomProperty(property));
  }

  private static List<String> shown(Browser browser, String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }

  @Test
  void aThousandSettingsGiveTheTotalsOfTheModel(Browser browser) {
    List<String> inputs = inputs(browser);
    List<List<Double>> settings = randomSettings(values(browser, "min"), values(browser, "max"));
    List<Double> totals = browser.numbers(
        "return arguments[0].flatMap(setting => outcomes.map(outcome => outcome(setting)))",
        settings);
    List<Double> expected =
        settings.stream().flatMap(setting -> totals(inputs, setting).stream()).toList();
    assertThat(inputs).isNotEmpty();
    assertThat(totals).hasSize(TRIES * models.all().size());
    for (int i = 0; i < totals.size(); i++) {
      assertThat(totals.get(i)).isCloseTo(expected.get(i), withPercentage(1e-6));
    }
  }

  private static List<List<Double>> randomSettings(List<Double> least, List<Double> greatest) {
    SplittableRandom random = new SplittableRandom(7);
    return Stream.generate(() -> IntStream.range(0, least.size())
            .mapToObj(i -> random.nextDouble(least.get(i), greatest.get(i)))
            .toList())
        .limit(TRIES)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"HOME", "END", "ARROW_LEFT", "ARROW_RIGHT", "PAGE_UP"})
  void aKeyMovesAKnobAndTheTotalsWithIt(Keys key, Browser browser) {
    List<String> inputs = inputs(browser);
    for (WebElement knob : browser.all(".knob input")) {
      String before = knob.getDomProperty("value");
      browser.focus(knob);
      browser.press(key);
      assertThat(knob.getDomProperty("value")).isNotEqualTo(before);
      assertThat(shown(browser, ".what-if .set"))
          .isEqualTo(totals(inputs, values(browser, "value")).stream()
              .map(Numbers::brief)
              .toList());
    }
  }

  @Test
  void homeAndEndAreTheLeastAndTheGreatest(Browser browser) {
    WebElement knob = browser.first(".knob input");
    browser.focus(knob);
    browser.press(Keys.HOME);
    assertThat(number(knob, "value")).isCloseTo(number(knob, "min"), withPercentage(1e-9));
    browser.press(Keys.END);
    assertThat(number(knob, "value")).isCloseTo(number(knob, "max"), withPercentage(1e-9));
  }

  @Test
  void resettingBringsBackWhatTheReportSays(Browser browser) {
    List<String> report = shown(browser, ".what-if td:nth-child(2)");
    List<String> values = shown(browser, ".knob output");
    browser.all(".knob input").forEach(knob -> {
      browser.focus(knob);
      browser.press(Keys.END);
    });
    assertThat(shown(browser, ".what-if .set")).isNotEqualTo(report);
    assertThat(shown(browser, ".knob output")).isNotEqualTo(values);
    browser.click(browser.first(".what-if .reset"));
    assertThat(shown(browser, ".what-if .set")).isEqualTo(report);
    assertThat(shown(browser, ".knob output")).isEqualTo(values);
  }

  /** The words of the page are those of the report, whether Java or its script writes them. */
  @Test
  void theScriptRoundsLikeTheReport(Browser browser) {
    List<String> written = shown(browser, ".knob output");
    browser.runScripts(false);
    browser.reload();
    assertThat(
            browser.texts(
                "return [...document.querySelectorAll('.knob output')].map(value => value.textContent)"))
        .isEqualTo(written);
  }
}
