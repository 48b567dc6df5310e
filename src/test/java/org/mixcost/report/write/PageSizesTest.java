package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.WebElement;

/** A page on a phone and on paper. */
@InBrowser
class PageSizesTest {
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  /** The margins of the page in print, left and right. */
  private static final double MARGINS_MM = 2 * 16;
  /** An inch has 25.4 mm and 96 pixels of CSS. */
  private static final double PIXELS_PER_MM = 96 / 25.4;

  private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type */Page\\b");

  /** The letters of DejaVu are wide; it is what many systems have where the page asks for another font. */
  @ParameterizedTest
  @ValueSource(strings = {"", "DejaVu Sans"})
  void aPhoneNeedNotScrollSideways(String font, Browser browser) {
    setFont(font, browser);
    browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
    browser.run("document.querySelectorAll('details').forEach(one => one.open = true)");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private static void setFont(String font, Browser browser) {
    browser.run("document.body.style.fontFamily = arguments[0]", font);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[data-name=differences] .scroll", "figure .scroll"})
  void whatIsWideScrollsWithinItselfOnAPhone(String wide, Browser browser) {
    browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
    WebElement element = browser.first(wide);
    assertThat(
            browser.run("arguments[0].scrollBy(1000, 0); return arguments[0].scrollLeft", element))
        .isNotEqualTo(0L);
  }

  @Test
  void whatCannotBeUsedOnPaperIsNotPrinted(Browser browser) {
    browser.show("print", "light");
    assertThat(browser.all(
            "nav, .what-if, figure > button, .table > button, figure > details, .workings"))
        .isNotEmpty()
        .noneMatch(WebElement::isDisplayed);
    assertThat(browser.all("main > .table thead th"))
        .isNotEmpty()
        .allMatch(WebElement::isDisplayed);
    assertThat(browser.all("figure svg")).isNotEmpty().allMatch(WebElement::isDisplayed);
  }

  @ParameterizedTest
  @CsvSource({
    "210, 297, ''",
    "215.9, 279.4, ''",
    "210, 297, DejaVu Sans",
    "215.9, 279.4, DejaVu Sans"
  })
  void nothingIsCutOffOnPaper(double widthMm, double heightMm, String font, Browser browser) {
    setFont(font, browser);
    browser.show("print", "light");
    browser.resize((int) ((widthMm - MARGINS_MM) * PIXELS_PER_MM), 1000);
    assertThat(browser.texts("""
        return [...document.querySelectorAll('body :not(svg *)')]
            .filter(element => element.checkVisibility()
                && element.getBoundingClientRect().right > innerWidth)
            .map(element => element.outerHTML.slice(0, 200))
        """)).isEmpty();
    assertThat(PAGE_OF_PDF.matcher(pdf(browser, widthMm, heightMm)).results())
        .hasSizeGreaterThan(1);
  }

  private static String pdf(Browser browser, double widthMm, double heightMm) {
    Map<String, Object> size = Map.of("paperWidth", widthMm / 25.4, "paperHeight", heightMm / 25.4);
    String pdf = browser.tell("Page.printToPDF", size).get("data").toString();
    return new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
  }
}
