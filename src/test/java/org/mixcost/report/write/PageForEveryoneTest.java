package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.WebElement;

/** Nobody is kept from reading a page: neither by its colors nor by what it tells a screen reader. */
@InBrowser
class PageForEveryoneTest {
  /** With all of it opened but the later chapters of how figures were computed, which are like the first. */
  @ParameterizedTest
  @CsvSource({"light, 1366, 768", "light, 390, 844", "dark, 1366, 768", "dark, 390, 844"})
  void thereAreNoBarriers(String colors, int width, int height, Browser browser) {
    browser.show("screen", colors);
    browser.resize(width, height);
    browser.run("""
        document.querySelectorAll('details:not(.workings details ~ details)')
            .forEach(one => one.open = true)
        """);
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void aChartIsAPictureWithItsTitleAndItsFigures(Browser browser) {
    List<WebElement> charts = browser.all("figure svg");
    assertThat(charts).isNotEmpty().allSatisfy(chart -> {
      assertThat(chart.getAriaRole()).isIn("img", "image");
      assertThat(chart.getAccessibleName()).isNotBlank();
      assertThat(browser
              .run("return arguments[0].querySelector('desc').textContent", chart)
              .toString())
          .containsPattern("[0-9]");
    });
  }

  @Test
  void aTableHasACaptionAndHeadings(Browser browser) {
    assertThat(browser.texts("""
        return [...document.querySelectorAll('table')]
            .filter(table => !table.caption?.textContent.trim()
                || !table.tHead.querySelector('th[scope=col]'))
            .map(table => table.outerHTML)
        """)).isEmpty();
    assertThat(browser.all("table")).isNotEmpty();
  }

  /** A heading is at most one level below the one before it. */
  @Test
  void noLevelOfHeadingsIsLeftOut(Browser browser) {
    List<Double> levels = browser.numbers(
        "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1]))");
    assertThat(levels).startsWith(1.0).filteredOn(level -> level == 1).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void allOfItIsInALandmark(Browser browser) {
    assertThat(browser.first("body > nav").getAriaRole()).isEqualTo("navigation");
    assertThat(browser.first("body > nav").getAccessibleName()).isEqualTo("Contents");
    assertThat(browser.first("body > main").getAriaRole()).isEqualTo("main");
    assertThat(browser.all("body > :not(nav, main, footer, script)")).isEmpty();
  }

  @Test
  void aKnobHasANameAndAValue(Browser browser) {
    assertThat(browser.all(".knob input")).isNotEmpty().allSatisfy(knob -> {
      assertThat(knob.getAriaRole()).isEqualTo("slider");
      assertThat(knob.getAccessibleName()).isNotBlank();
    });
  }
}
