package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page needs nothing from the net, and no script to be read. */
@InBrowser
class PageByItselfTest {

  @Test
  void nothingIsAskedOfTheNetAndNothingFails(Browser browser) {
    useAll(browser);
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
    assertThat(browser.log(LogType.PERFORMANCE).stream()
            .map(PageByItselfTest::asked)
            .filter(address -> !address.isEmpty()))
        .contains(browser.page().toUri().toString())
        .allMatch(address -> address.matches("(file|data|blob):.*"));
    assertThat(browser.texts(
            "return performance.getEntriesByType('resource').map(entry => entry.name)"))
        .isEmpty();
  }

  /** Each kind of thing that can be clicked or moved. */
  private static void useAll(Browser browser) {
    browser.all("summary").forEach(browser::click);
    browser.all("[data-name=totals] button").forEach(browser::click);
    browser.all("[data-name=totals] .why").forEach(browser::click);
    browser.all("figure:first-of-type > button").forEach(browser::click);
    browser.focus(browser.first(".knob input"));
    browser.press(Keys.ARROW_RIGHT);
    browser.click(browser.first(".reset"));
  }

  /** The address that a message of the driver says is asked for; empty if it says something else. */
  private static String asked(String message) {
    JsonNode event = new JsonMapper().readTree(message).path("message");
    return event.path("method").asString().equals("Network.requestWillBeSent")
        ? event.at("/params/request/url").asString()
        : "";
  }

  @Test
  void withoutItsScriptOnlyWhatNeedsItIsMissing(Browser browser) {
    int charts = browser.all("figure svg").size();
    int tables = browser.all("table").size();
    browser.runScripts(false);
    browser.reload();
    assertThat(browser.first(".finding").isDisplayed()).isTrue();
    assertThat(browser.all("main > .table")).isNotEmpty().allMatch(WebElement::isDisplayed);
    assertThat(browser.all("figure svg")).hasSize(charts).allMatch(WebElement::isDisplayed);
    assertThat(browser.all("table")).hasSize(tables);
    assertThat(browser.first(".what-if").isDisplayed()).isFalse();
    assertThat(browser.all("button")).noneMatch(WebElement::isDisplayed);
  }

  @Test
  void aChartIsToldInWordsWithoutAScript(Browser browser) {
    browser.runScripts(false);
    browser.reload();
    browser.click(browser.first("summary"));
    assertThat(browser.first(".words").isDisplayed()).isTrue();
  }
}
