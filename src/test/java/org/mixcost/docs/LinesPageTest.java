package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.Study;
import org.mixcost.testing.RandomScenarios;

/** The page of lines has every line that a model of any scenario here writes, and no other. */
class LinesPageTest {
  private static final String PAGE = "src/site/markdown/lines.md";
  private static final List<String> FOLDERS = List.of(
      "data/scenarios",
      "src/test/resources/org/mixcost/scenarios/valid",
      "src/test/resources/org/mixcost/scenarios/moved");

  /** What stands for a name, by what stands before it. */
  private static final Map<String, String> PLACES = Map.of(
      ".sellers.", "SELLER", "quality.generator.", "MODEL", "people.", "NAME", "other.", "NAME");

  private static final Pattern NAMED = Pattern.compile(
      "(\\.sellers\\.|quality\\.generator\\.|people\\.|other\\.)(.+?)(?=\\.[a-z_]+$|$)");

  /** Those who answer calls, which have the same lines. */
  private static final Pattern CALLS =
      Pattern.compile("^(data\\.SOURCE\\.(judge|labeler)|compute\\.STAGE\\.verifier)(?=\\.)");

  /** What is told of a line, whatever its source is called. */
  private record Told(String id, String label, String unit, String kind) {
    /** With a word of ours in the place of a name that follows a part of the id. */
    Told renamed(String before, String name, String word) {
      boolean isThere = (id + ".").contains(before + name + ".");
      return isThere
          ? new Told(
              id.replace(before + name, before + word), label.replace(name, word), unit, kind)
          : this;
    }

    /** With one word for all who answer calls. */
    Told ofCalls() {
      return new Told(
          CALLS.matcher(id).replaceFirst("CALLS"),
          CALLS.matcher(id).find()
              ? label.replaceFirst("^\\w+, (judge|labeler|verifier)", "CALLS")
              : label,
          unit,
          kind);
    }

    String row() {
      return "| `%s` | %s | %s | %s |\n".formatted(id, label, unit, kind);
    }
  }

  private static Stream<Study> studies() {
    MixCost mixCost = MixCost.create();
    Stream<Study> shipped = files().flatMap(file -> mixCost.read(file).found().stream());
    return Stream.concat(
        shipped,
        RandomScenarios.seeds().mapToObj(seed -> RandomScenarios.of(seed).study()));
  }

  private static Stream<Path> files() {
    return FOLDERS.stream().flatMap(folder -> {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        return files.sorted().toList().stream()
            .filter(file -> file.toString().matches(".*\\.(yaml|json|csv)"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  private static Stream<Told> told(Scenario scenario) {
    CostModel model = CostModel.plan(scenario, new Inputs());
    return Stream.concat(
        model.lines().stream().map(line -> told(line, scenario, kind(line))),
        model.steps().stream().map(line -> told(line, scenario, "step")));
  }

  private static Told told(Line line, Scenario scenario, String kind) {
    if (line.id().matches("(usd|eur)\\..*")) {
      return new Told("usd.PATH", "PATH, in US dollars", "as it is stated, in USD", kind);
    }
    if (line.id().startsWith("later.")) {
      return new Told("later.ROW", "ROW, when the project begins", "as it is quoted", kind);
    }
    if (line.id().startsWith("scaled.")) {
      return new Told("scaled.PATH", "PATH, scaled", "as it is stated", kind);
    }
    Told told = new Told(line.id(), line.label(), line.unit().in("USD").symbol(), kind);
    for (DataSource source : sources(scenario)) {
      told = told.renamed("data.", source.name(), "SOURCE");
    }
    for (Stage stage : scenario.training().further().stages()) {
      told = told.renamed("compute.", stage.name(), "STAGE")
          .renamed("training.", stage.name(), "STAGE");
    }
    Matcher named = NAMED.matcher(told.id());
    while (named.find()) {
      told = told.renamed(named.group(1), named.group(2), PLACES.get(named.group(1)));
    }
    return told.ofCalls();
  }

  private static List<DataSource> sources(Scenario scenario) {
    return Stream.<DataSource>concat(
            scenario.data().real().stream(), scenario.data().synthetic().stream())
        .toList();
  }

  private static String kind(Line line) {
    if (line.isCost()) {
      return "cost: " + line.category().label().toLowerCase(Locale.ROOT);
    }
    return line.category() == Category.TOTAL ? "total" : "figure";
  }

  private static Map<String, Map<String, Set<String>>> byId() {
    Map<String, Map<String, Set<String>>> all = new TreeMap<>();
    studies()
        .flatMap(study -> study.scenarios().stream())
        .flatMap(LinesPageTest::told)
        .forEach(line -> {
          Map<String, Set<String>> row = all.computeIfAbsent(line.id(), id -> new TreeMap<>());
          row.computeIfAbsent("label", key -> new TreeSet<>()).add(line.label());
          row.computeIfAbsent("unit", key -> new TreeSet<>()).add(line.unit());
          row.computeIfAbsent("kind", key -> new TreeSet<>()).add(line.kind());
        });
    return all;
  }

  @Test
  void everyLineIsOnThePage() throws IOException {
    StringBuilder table =
        new StringBuilder("| id | what it is | unit | kind |\n|---|---|---|---|\n");
    byId()
        .forEach((id, row) -> table.append(new Told(
                id,
                String.join(" or ", row.get("label")),
                String.join(" or ", row.get("unit")),
                String.join(" or ", row.get("kind")))
            .row()));
    Markdown.read(PAGE).assertGenerated(table + "\n");
  }

  @Test
  void aNameOfTheWriterIsNone() {
    assertThat(byId().keySet())
        .allMatch(id -> id.matches(
            "(CALLS|[a-z0-9_]+)(\\.([a-z0-9_]+|SOURCE|NAME|MODEL|SELLER|STAGE|PATH|ROW))*"));
  }

  /** Lines that were told of nowhere, and those that warnings speak of. */
  @Test
  void linesOfEveryPartAreThere() throws IOException {
    assertThat(Markdown.read(PAGE).text())
        .contains(
            "| `compute.rounds` | ",
            "| `compute.development` | ",
            "| `data.SOURCE.development` | ",
            "| `CALLS.price` | ",
            "| `data.SOURCE.judge` | ",
            "| `other.NAME` | ",
            "| `total` | ");
  }
}
