package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.model.Models;
import org.mixcost.simulate.Evaluator;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Studies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a report as a browser has it; skipped where there is no Chromium on the path. */
class PageInBrowserTest {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"result\">(.*?)</pre>");

  /** The study whose page is tried. */
  private static final String STUDY = "02-every-kind-of-source.yaml";

  @TempDir
  private static Path folder;

  private static String page;

  private static Optional<Path> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(place -> BROWSERS.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @BeforeAll
  static void write() throws IOException {
    assumeThat(browser()).as("a Chromium on the path").isPresent();
    CliRun run = CliRun.of(
        "report",
        "data/scenarios/" + STUDY,
        "--quiet",
        "--samples",
        "256",
        "-o",
        folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    page = Files.readString(folder.resolve("index.html"));
  }

  /** What a script says that runs at the end of the page. */
  private static JsonNode after(String script) throws IOException, InterruptedException {
    String more =
        "<script>addEventListener('load', async () => { let result; try { result = await ("
            + script + ")(); } catch (failure) { result = {failure: String(failure)}; }"
            + " const shown = document.createElement('pre'); shown.id = 'result';"
            + " shown.textContent = JSON.stringify(result); document.body.append(shown); });</script>";
    Path tried = Files.createTempFile(folder, "tried", ".html");
    Files.writeString(tried, page.replace("</body>", more + "</body>"));
    Process process = new ProcessBuilder(
            browser().orElseThrow().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=20000",
            "--dump-dom",
            tried.toUri().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher result = RESULT.matcher(dom);
    assertThat(result.find()).as("the page has not come to its end").isTrue();
    return new JsonMapper()
        .readTree(result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
  }

  /** At a thousand settings, by the model that the command line runs. */
  @Test
  void theKnobsGiveTheTotalsOfTheModel() throws Exception {
    JsonNode tried = after("""
        () => {
          const knobs = [...document.querySelectorAll('.what-if input')];
          const tries = [];
          for (let i = 0; i < 1000; i++) {
            const settings = knobs.map(knob =>
              Number(knob.min) + Math.random() * (Number(knob.max) - Number(knob.min)));
            tries.push({settings, totals: outcomes.map(outcome => outcome(settings))});
          }
          return {paths: knobs.map(knob => knob.dataset.path), tries};
        }
        """);
    assertThat(tried.get("paths")).as(tried.toString()).isNotEmpty();
    assertThat(tried.get("tries")).hasSize(1000);
    Models models = Models.plan(Studies.shipped(STUDY));
    List<Measure> totals = new ArrayList<>();
    for (int i = 0; i < models.all().size(); i++) {
      totals.add(new OfLine(i, models.all().get(i).total()));
    }
    Evaluator evaluator = new Evaluator(models, totals);
    double[] expected = new double[totals.size()];
    for (JsonNode one : tried.get("tries")) {
      for (int i = 0; i < tried.get("paths").size(); i++) {
        String path = tried.get("paths").get(i).asString();
        double value = one.get("settings").get(i).asDouble();
        Varied.find(models.inputs(), path).orElseThrow().at(value).set(evaluator.draws());
      }
      evaluator.evaluate(expected);
      for (int i = 0; i < expected.length; i++) {
        assertThat(one.get("totals").get(i).asDouble())
            .isCloseTo(expected[i], withPercentage(1e-6));
      }
    }
  }

  @Test
  void nothingIsAskedOfTheNetAndNothingFails() throws Exception {
    JsonNode found = after("""
        () => ({requests: performance.getEntriesByType('resource').map(entry => entry.name),
                sorted: document.querySelectorAll('thead th button').length,
                shown: !document.querySelector('.what-if').hidden})
        """);
    assertThat(found.get("requests")).isEmpty();
    assertThat(found.get("sorted").asInt()).isPositive();
    assertThat(found.get("shown").asBoolean()).isTrue();
  }

  /** By the rules of axe-core, of which the serious and the critical ones keep somebody from reading. */
  @Test
  void nobodyIsKeptFromReadingIt() throws Exception {
    String axe = resource("axe.min.js");
    String whole = page;
    page = page.replace(
        "</body>", "<script>" + axe.replace("</script", "<\\/script") + "</script></body>");
    JsonNode found = after("""
        async () => (await axe.run()).violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html.slice(0, 120)).join(' | '))
        """);
    page = whole;
    assertThat(found).as(found.toPrettyString()).isEmpty();
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = PageInBrowserTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void itIsWholeAndSmall() {
    assertThat(page.length()).isLessThan(1_500_000);
    assertThat(Arrays.asList(page.split("<script"))).hasSizeGreaterThan(1);
  }
}
