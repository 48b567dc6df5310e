package org.mixcost.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by mouse and keys as a person drives it; it finds no host on any net. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> DRIVER_NAMES = List.of("chromedriver");
  private static final int SECONDS_TO_SAVE = 20;
  /** Of a busy machine, too. */
  private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(3);

  private static final String BARRIERS = """
      axe.run({resultTypes: ['violations']}).then(found => found.violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html.slice(0, 120)).join(' | ')))
      """;

  private static final String IN_PART = ".crdownload";

  /** It warns of a Chromium newer than Selenium; held here, as a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final Path folder;
  private Path downloads;

  private Browser(ChromeDriver driver, Path folder) {
    this.driver = driver;
    this.folder = folder;
    this.downloads = folder;
  }

  /** What it takes and is not on the path; empty if all is there. */
  static Optional<String> missing() {
    if (onPath(NAMES).isEmpty()) {
      return Optional.of("there is no Chromium on the path");
    }
    return onPath(DRIVER_NAMES).isEmpty()
        ? Optional.of("there is no chromedriver on the path")
        : Optional.empty();
  }

  private static Optional<File> onPath(List<String> names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(place -> names.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /**
   * Starts the one on the path, by the driver on the path: Selenium is to look for neither.
   *
   * @param folder where it saves files, those of each page in a folder of their own
   */
  static Browser start(Path folder) {
    LOGGER.setLevel(Level.SEVERE);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(onPath(DRIVER_NAMES).orElseThrow())
        .usingAnyFreePort()
        .build();
    ChromeDriver driver = new ChromeDriver(service, options());
    driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
    Browser browser = new Browser(driver, folder);
    browser.tell(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    return browser;
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath(NAMES).orElseThrow());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND");
    return options;
  }

  /** Opens a page in light colors, as wide as a laptop, with its script and with empty logs. */
  public void open(Path page) {
    runScripts(true);
    show("screen", "light");
    resize(1366, 768);
    log(LogType.BROWSER);
    log(LogType.PERFORMANCE);
    saveInNewFolder();
    driver.get(page.toUri().toString());
  }

  private void saveInNewFolder() {
    try {
      downloads = Files.createTempDirectory(folder, "page");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    tell(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
  }

  /** Opens the same page once more. */
  public void reload() {
    driver.navigate().refresh();
  }

  /** The file of the page that is open. */
  public Path page() {
    return Path.of(URI.create(run("return location.href.split('#')[0]").toString()));
  }

  /** A command of the protocol of Chromium's developer tools. */
  public Map<String, Object> tell(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** Sets how many pixels of the page are seen. */
  public void resize(int width, int height) {
    tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page as on a {@code screen} or in {@code print}, in {@code light} or {@code dark} colors. */
  public void show(String media, String colors) {
    Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", colors);
    tell("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(scheme)));
  }

  /** Sets whether pages that are opened from now on run their scripts. */
  public void runScripts(boolean areRun) {
    tell("Emulation.setScriptExecutionDisabled", Map.of("value", !areRun));
  }

  /** What the body of a function returns in the page. */
  public Object run(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** What an expression comes to in the page, which is a promise. */
  public Object await(String promise) {
    return driver.executeAsyncScript(
        "const done = arguments[0]; " + promise + ".then(done, failure => done(String(failure)));");
  }

  /** The texts that the body of a function returns in the page. */
  public List<String> texts(String body, Object... arguments) {
    return ((List<?>) run(body, arguments)).stream().map(String::valueOf).toList();
  }

  /** The numbers that the body of a function returns in the page. */
  public List<Double> numbers(String body, Object... arguments) {
    return ((List<?>) run(body, arguments))
        .stream().map(number -> ((Number) number).doubleValue()).toList();
  }

  /** What keeps somebody from reading the page, by the rules of axe-core. */
  public List<String> barriers() {
    try (InputStream script = Browser.class.getClassLoader().getResourceAsStream("axe.min.js")) {
      run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return ((List<?>) await(BARRIERS)).stream().map(String::valueOf).toList();
  }

  /** The first element of a CSS selector. */
  public WebElement first(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The elements of a CSS selector. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Clicks what is first scrolled to the middle of the window. */
  public void click(WebElement element) {
    run("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Puts the focus on an element. */
  public void focus(WebElement element) {
    run("arguments[0].focus()", element);
  }

  /** Presses keys one after the other. */
  public void press(Keys... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses Tab some times. */
  public void tab(int times) {
    press(Collections.nCopies(times, Keys.TAB).toArray(Keys[]::new));
  }

  /** Presses Tab with Shift. */
  public void tabBack() {
    new Actions(driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
  }

  /** What a log of the driver has, such as {@link LogType#BROWSER}, since the last time it was asked for. */
  public List<String> log(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The file that is saved as something is clicked, once it is whole; Chromium saves ten in a second and no more. */
  public Path saved(WebElement element) {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      downloads.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
      click(element);
      return downloads.resolve(wholeFile(watch));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** A file has a longer name until it is whole. */
  private static String wholeFile(WatchService watch) throws InterruptedException {
    while (true) {
      WatchKey renamed = watch.poll(SECONDS_TO_SAVE, SECONDS);
      if (renamed == null) {
        throw new AssertionError("nothing was saved in " + SECONDS_TO_SAVE + " seconds");
      }
      for (WatchEvent<?> event : renamed.pollEvents()) {
        String name = event.context().toString();
        if (name.endsWith(IN_PART)) {
          return name.substring(0, name.length() - IN_PART.length());
        }
      }
      renamed.reset();
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
