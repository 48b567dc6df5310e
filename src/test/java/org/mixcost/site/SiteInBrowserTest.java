package org.mixcost.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/** The site as its readers have it: from a disk, on a laptop and on a phone. */
@InBrowser
class SiteInBrowserTest {
  private static final String RESULT = "#found li a";

  @TempDir
  private static Path site;

  @BeforeAll
  static void write() throws IOException {
    Site.write(site);
  }

  /** The results, once there are some: the text of all pages is read as the first word is written. */
  private static List<WebElement> search(Browser browser, String words) {
    browser.first("#search").sendKeys(words);
    browser.await("""
        new Promise(done => {
          const look = () => document.querySelector('#found li') ? done() : setTimeout(look, 20);
          look();
        })""");
    return browser.all(RESULT);
  }

  @Test
  void wordsLeadToTheSectionThatTellsOfThem(Browser browser) {
    browser.open(site.resolve("course/01-headline.html"));
    List<WebElement> found = search(browser, "Shapley");
    assertThat(found)
        .extracting(link -> link.getText())
        .contains("Bridge: why two scenarios differ: How the parts are found");
    found.get(0).click();
    assertThat(browser.page().getParent()).isEqualTo(site);
    assertThat(browser.first("main").getText()).contains("Shapley");
  }

  @ParameterizedTest
  @ValueSource(strings = {"training.price", "out-of-domain", "MixCost.prepare", "spot"})
  void pathsAndCodesAreFound(String word, Browser browser) {
    browser.open(site.resolve("index.html"));
    search(browser, word).get(0).click();
    assertThat(browser.first("main").getText()).containsIgnoringCase(word);
  }

  @Test
  void whatIsNotThereIsSaid(Browser browser) {
    browser.open(site.resolve("index.html"));
    assertThat(search(browser, "zzzz")).isEmpty();
    assertThat(browser.first("#found").getText()).isEqualTo("Nothing is found.");
    browser.press(Keys.ESCAPE);
    assertThat(browser.all("#found li")).isEmpty();
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, light, 1366", "index.html, dark, 390",
    "scenario-reference.html, dark, 1366", "lines.html, light, 390"
  })
  void thereAreNoBarriers(String page, String colors, int width, Browser browser) {
    browser.open(site.resolve(page));
    browser.show("screen", colors);
    browser.resize(width, 800);
    assertThat(browser.barriers()).isEmpty();
  }

  /** What is wider is scrolled by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "scenario-reference.html",
        "issues.html",
        "formulas.html",
        "library.html"
      })
  void aPhoneShowsAPageInItsWidth(String page, Browser browser) {
    browser.open(site.resolve(page));
    browser.resize(390, 844);
    assertThat(browser.numbers("""
        const page = document.documentElement;
        return [page.scrollWidth - page.clientWidth]""")).containsExactly(0.0);
  }

  @Test
  void onAPhoneTheMenuIsOpenedByHand(Browser browser) {
    browser.open(site.resolve("index.html"));
    assertThat(browser.first("nav a").isDisplayed()).isTrue();
    browser.resize(390, 844);
    browser.reload();
    assertThat(browser.first("nav a").isDisplayed()).isFalse();
    browser.click(browser.first("summary"));
    assertThat(browser.first("nav a").isDisplayed()).isTrue();
  }

  @Test
  void withoutAScriptThereIsAMenuToo(Browser browser) throws IOException {
    assertThat(Files.readString(site.resolve("index.html"))).contains("<details><summary>");
    browser.open(site.resolve("index.html"));
    browser.runScripts(false);
    browser.reload();
    browser.click(browser.first("summary"));
    assertThat(browser.first("nav a").isDisplayed()).isTrue();
  }
}
