package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.OddNames;
import tools.jackson.databind.json.JsonMapper;

/** Names are the user's, files are ours: whatever a scenario is called, its files stand in the folder, each its own. */
class OddNamesTest {
  private static final int SCENARIOS = 4;
  /** A bracket that people have written has a backslash before it, which has none. */
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\]\\((\\S+?)\\)");

  @TempDir
  private Path place;

  private Path study(OddNames odd) throws IOException {
    List<String> names = odd.some(SCENARIOS);
    Map<String, Object> scenarios = new LinkedHashMap<>();
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("title", odd.some(1).get(0));
    first.put("model", Map.of("parameters", "1B"));
    first.put(
        "training",
        Map.of(
            "accelerator", "h100-sxm-80gb",
            "utilization", "30% to 40%",
            "price", "2 USD/GPU-hour"));
    first.put(
        "data",
        Map.of("real", Map.of(odd.some(1).get(0), Map.of("kind", "open", "tokens", "20B"))));
    first.put("other", Map.of(odd.some(1).get(0), "5k USD"));
    scenarios.put(names.get(0), first);
    for (int i = 1; i < names.size(); i++) {
      String price = i + 2 + " USD/GPU-hour";
      scenarios.put(
          names.get(i), Map.of("extends", names.get(0), "training", Map.of("price", price)));
    }
    Path file = place.resolve("study.json");
    Map<String, Object> study = new LinkedHashMap<>();
    study.put("mixcost", 1);
    study.put("title", odd.some(1).get(0));
    study.put("as_of", "2026-07");
    study.put("scenarios", scenarios);
    new JsonMapper().writeValue(file.toFile(), study);
    return file;
  }

  private List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private void assertWhole(Path folder, String page, int charts) throws IOException {
    List<String> linked = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(folder.resolve(page)));
    links.results().forEach(link -> linked.add(link.group(1)));
    assertThat(linked).hasSize(charts).doesNotHaveDuplicates();
    for (String link : linked) {
      assertThat(folder.resolve(link)).isNotEmptyFile();
    }
    Set<String> lower = new HashSet<>();
    files(folder).forEach(file -> lower.add(file.toLowerCase(Locale.ROOT)));
    assertThat(files(folder)).hasSameSizeAs(lower).allMatch(file -> file.matches("[a-z0-9_./-]+"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 7})
  void aReportOfAnyNames(long seed) throws IOException {
    Path study = study(new OddNames(new Random(seed)));
    Path folder = place.resolve("out");
    CliRun run = CliRun.of("report", study.toString(), "--samples", "64", "-o", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    // Cost by category, differences, what decides, predicted quality, and why each of the others
    // differs.
    assertWhole(folder, "report.md", 4 + SCENARIOS - 1 + turns(folder));
    try (Stream<Path> outside = Files.list(place)) {
      assertThat(outside).containsExactlyInAnyOrder(study, folder);
    }
  }

  /** How many charts there are of where it turns. */
  private static int turns(Path folder) {
    return Files.exists(folder.resolve("charts/breakeven.svg")) ? 1 : 0;
  }

  @Test
  void anAnswerAboutAnyNames() throws IOException {
    String study = study(new OddNames(new Random(11))).toString();
    Path tornados = place.resolve("tornados");
    CliRun sensitivity =
        CliRun.of("sensitivity", study, "--samples", "64", "-o", tornados.toString());
    assertThat(sensitivity.exitCode()).as(sensitivity.err()).isZero();
    assertWhole(tornados, "sensitivity.md", 2 * SCENARIOS - 1);
    Path maps = place.resolve("maps");
    CliRun sweep = CliRun.of(
        "sweep",
        study,
        "--samples",
        "64",
        "-o",
        maps.toString(),
        "--vary",
        "training.utilization=30%,40%",
        "--vary",
        "model.parameters=1B,2B");
    assertThat(sweep.exitCode()).as(sweep.err()).isZero();
    assertWhole(maps, "sweep.md", 1 + SCENARIOS);
  }
}
