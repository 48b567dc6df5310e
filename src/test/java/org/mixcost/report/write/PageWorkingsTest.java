package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A figure opens how it was computed, where it stands. */
@InBrowser
class PageWorkingsTest {
  private static final String TOTAL = "[data-name=totals] .why";
  private static final String OPENED = "[data-name=totals] tr.opened";

  private static WebElement open(Browser browser, String figure) {
    WebElement link = browser.first(figure);
    browser.click(link);
    return link;
  }

  /** The total is the sum of lines, of which training follows from hours and a price, and so on down to an input. */
  @Test
  void aFigureOpensBelowItsRowAndWhatStandsInItBelowThat(Browser browser) {
    WebElement total = open(browser, TOTAL);
    assertThat(total.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.first(OPENED).getText()).contains("Total [total]", "the sum of");
    String training = OPENED + " li:has(> .why[href$=compute\\.training])";
    open(browser, training + " > .why");
    assertThat(browser.first(training + " > .working").getText()).contains("cost = hours · price");
    open(browser, training + " .why[href$=training\\.gpu_hours]");
    assertThat(browser.all(OPENED + " .working")).hasSize(3);
  }

  @Test
  void itClosesAgainWithAllThatWasOpenedInIt(Browser browser) {
    WebElement total = open(browser, TOTAL);
    open(browser, OPENED + " .why");
    browser.click(total);
    assertThat(browser.all(OPENED)).isEmpty();
    assertThat(total.getDomAttribute("aria-expanded")).isEqualTo("false");
    browser.click(total);
    assertThat(browser.all(OPENED + " .working")).hasSize(1);
  }

  @Test
  void enterOpensIt(Browser browser) {
    browser.focus(browser.first(TOTAL));
    browser.press(Keys.ENTER);
    assertThat(browser.first(OPENED).isDisplayed()).isTrue();
  }

  /** What is open belongs to one row, and is in no column. */
  @Test
  void sortingClosesIt(Browser browser) {
    open(browser, TOTAL);
    int rows = browser.all("[data-name=totals] tbody tr").size();
    browser.click(browser.first("[data-name=totals] th button"));
    assertThat(browser.all("[data-name=totals] tbody tr")).hasSize(rows - 1);
    assertThat(browser.all("[data-name=totals] .why[aria-expanded=true]")).isEmpty();
  }

  @Test
  void everyFigureThatIsUnderlinedLeadsSomewhere(Browser browser) {
    assertThat(browser.texts("""
        return [...document.querySelectorAll('.why')]
            .filter(link => !document.getElementById(link.hash.slice(1))?.matches('.working'))
            .map(link => link.hash)
        """)).isEmpty();
  }

  /** The browser itself opens the chapter that the link leads into. */
  @Test
  void withoutAScriptALinkLeadsToTheEnd(Browser browser) {
    browser.runScripts(false);
    browser.reload();
    WebElement total = open(browser, TOTAL);
    String place = total.getDomAttribute("href").substring(1);
    assertThat(browser.first(".working[id='" + place + "']").isDisplayed()).isTrue();
  }
}
