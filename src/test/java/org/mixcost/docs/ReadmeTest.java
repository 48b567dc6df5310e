package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.docs.Markdown.Block;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.study.compare.Comparison;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/** Every command of the README is run, every output and every line of code in it is real. */
class ReadmeTest {
  private static final String README = "README.md";
  private static final String PROGRAM = "./mixcost ";

  @TempDir
  private Path folder;

  /** Runs a command line of a document; what it would write to a folder goes to one of the test. */
  private CliRun run(String command) {
    List<String> words =
        new ArrayList<>(Arrays.asList(command.substring(PROGRAM.length()).split(" ")));
    int option = words.indexOf("-o");
    if (option >= 0) {
      words.set(option + 1, folder.toString());
    }
    return CliRun.of(words.toArray(String[]::new));
  }

  private static List<Block> blocks(String language) throws IOException {
    return Markdown.read(README).blocks().stream()
        .filter(block -> block.language().equals(language))
        .toList();
  }

  private static Stream<String> commands() throws IOException {
    return blocks("sh").stream().flatMap(block -> block.body().lines());
  }

  @Test
  void everyCommandOfTheProgramWorks() throws IOException {
    assertThat(commands().filter(command -> command.startsWith(PROGRAM)))
        .isNotEmpty()
        .allSatisfy(command -> assertThat(run(command).exitCode()).as(command).isZero());
  }

  @Test
  void theOtherCommandIsWhatContinuousIntegrationRuns() throws IOException {
    List<String> others =
        commands().filter(command -> !command.startsWith(PROGRAM)).toList();
    assertThat(Files.readAllLines(Path.of(".ci/run"))).endsWith(others.toArray(String[]::new));
    assertThat(others).hasSize(1);
  }

  @Test
  void theOutputShownIsTheOutput() throws IOException {
    Markdown readme = Markdown.read(README);
    List<Block> all = readme.blocks();
    Block shown = blocks("text").get(0);
    String command = all.get(all.indexOf(shown) - 1).body().strip();
    String real = run(command).out();
    if (Golden.isUpdate()) {
      Files.writeString(Path.of(README), readme.with(shown, Version.released(real)));
      return;
    }
    assertThat(Version.without(shown.body())).isEqualTo(Version.without(real));
  }

  @Test
  void everyTextFollowsACommand() throws IOException {
    List<Block> all = Markdown.read(README).blocks();
    for (Block text : blocks("text")) {
      assertThat(all.get(all.indexOf(text) - 1).language()).isEqualTo("sh");
    }
    assertThat(blocks("text")).hasSize(1);
  }

  @Test
  void theCodeShownIsInAnExampleThatIsRun() throws IOException {
    for (Block code : blocks("java")) {
      assertThat(examples())
          .as(code.body())
          .anyMatch(example -> example.contains(bare(code.body())));
    }
    assertThat(blocks("java")).isNotEmpty();
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/org/mixcost/examples"))) {
      for (Path file : files.sorted().toList()) {
        examples.add(bare(Files.readString(file)));
      }
    }
    return examples;
  }

  private static String bare(String code) {
    return code.strip().lines().map(String::strip).reduce("", (a, b) -> a + b + "\n");
  }

  @Test
  void theAmountsInTheTextAreThoseOfTheScenarios() throws IOException {
    MixCost mixCost = MixCost.create();
    Comparison headline = mixCost.compare(
        mixCost.read(Path.of("data/scenarios/01-headline.yaml")).get(),
        SimulationPlan.of(1024, 42));
    double real = headline.get("gpt3-2024").total().central();
    double mixed = headline.get("mostly-synthetic").total().central();
    assertThat(Markdown.read(README).text())
        .contains("turn " + millions(1, headline.baseline().total().central()))
        .contains("into about " + millions(1, real) + " USD")
        .contains("adds some " + millions(2, mixed - real) + " for generation and judging");
  }

  private static String millions(int digits, double usd) {
    return String.format(Locale.ROOT, "%." + digits + "fM", usd / 1e6);
  }
}
