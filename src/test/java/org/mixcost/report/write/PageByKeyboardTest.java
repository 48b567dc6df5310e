package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A page is used without a mouse. */
@InBrowser
class PageByKeyboardTest {
  /** What there is to use on a page. */
  private static final List<String> KINDS = List.of(
      "nav a",
      "figure > details > summary",
      "figure > button",
      ".scroll",
      "td .why",
      "th button",
      ".table > button",
      ".knob input",
      ".reset");

  /** All that can have the focus and is seen, in the order of the page. */
  private static final String USABLE = """
      const usable = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
          .filter(element => element.checkVisibility());
      const name = element => element.tagName + ' ' + (element.id || element.textContent).slice(0, 60);
      """;

  private static final String CATEGORIES = "[data-name=categories] ";

  /** Presses Tab from the first to the last that can have the focus, and keeps each in {@code stops}. */
  private static void tabThrough(Browser browser) {
    browser.run("""
        window.stops = [];
        addEventListener('focusin', ({target}) =>
            stops.push({target, outline: getComputedStyle(target).outlineStyle}));
        """);
    browser.tab(browser.texts(USABLE + "return usable.map(name)").size());
  }

  @Test
  void tabReachesAllOfItInItsOrder(Browser browser) {
    tabThrough(browser);
    assertThat(browser.texts(USABLE + "return stops.map(stop => name(stop.target))"))
        .isEqualTo(browser.texts(USABLE + "return usable.map(name)"));
  }

  @Test
  void theFocusIsSeenOnEveryKind(Browser browser) {
    tabThrough(browser);
    assertThat(KINDS)
        .allSatisfy(
            kind -> assertThat(browser.texts("""
            return stops.filter(stop => stop.target.matches(arguments[0])).map(stop => stop.outline)
            """, kind)).isNotEmpty().doesNotContain("none"));
  }

  /** On the way back; what is taller than the window is never seen as a whole. */
  @Test
  void theContentsDoNotCoverWhatHasTheFocus(Browser browser) {
    List<WebElement> buttons = browser.all("main > .table > button");
    browser.focus(buttons.get(buttons.size() - 1));
    for (int i = 0; i < 60; i++) {
      browser.tabBack();
      assertThat(browser.texts("""
          const covered = document.querySelector('nav').getBoundingClientRect().bottom;
          const {top, height} = document.activeElement.getBoundingClientRect();
          return top < covered && height < innerHeight - covered
              ? [document.activeElement.outerHTML.slice(0, 200)] : [];
          """)).isEmpty();
    }
  }

  @Test
  void enterOnTheContentsLeadsToTheSection(Browser browser) {
    browser.focus(browser.first("nav a[href='#what-if']"));
    browser.press(Keys.ENTER, Keys.TAB);
    assertThat(browser.first("#knob-0"))
        .isEqualTo(browser.first(":focus"))
        .matches(WebElement::isDisplayed);
  }

  /** Once from the least to the greatest, then from the greatest to the least; the total is no row among the others. */
  @Test
  void enterSortsATable(Browser browser) {
    WebElement heading = browser.first(CATEGORIES + "th:last-child");
    browser.focus(browser.first(CATEGORIES + "th:last-child button"));
    browser.press(Keys.ENTER);
    assertThat(heading.getDomAttribute("aria-sort")).isEqualTo("ascending");
    assertThat(numbers(browser)).isSorted();
    assertThat(lastRow(browser)).startsWith("Total");
    browser.press(Keys.ENTER);
    assertThat(heading.getDomAttribute("aria-sort")).isEqualTo("descending");
    assertThat(numbers(browser)).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(lastRow(browser)).startsWith("Total");
  }

  private static List<Double> numbers(Browser browser) {
    return browser.all(CATEGORIES + "tbody tr:not(.sum) td:last-child").stream()
        .map(cell -> Double.valueOf(cell.getDomAttribute("data-value")))
        .toList();
  }

  private static String lastRow(Browser browser) {
    return browser.first(CATEGORIES + "tbody tr:last-child").getText();
  }

  @Test
  void enterOpensWhatAChartSays(Browser browser) {
    browser.focus(browser.first("summary"));
    assertThat(browser.first(".words").isDisplayed()).isFalse();
    browser.press(Keys.ENTER);
    assertThat(browser.first(".words").isDisplayed()).isTrue();
  }
}
