package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.docs.Markdown.Block;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Golden;

/** Every command of the README is run, every output and every line of code in it is real. */
class ReadmeTest {
  private static final String README = "README.md";

  private final Commands commands;
  private final Markdown readme;

  ReadmeTest(@TempDir Path folder) throws IOException {
    commands = new Commands(folder);
    readme = Markdown.read(README);
  }

  @Test
  void everyCommandOfTheProgramWorks() {
    assertThat(readme.commands().stream().filter(Commands::isOfTheProgram))
        .isNotEmpty()
        .allSatisfy(
            command -> assertThat(commands.run(command).exitCode()).as(command).isZero());
  }

  @Test
  void theOtherCommandIsWhatContinuousIntegrationRunsFirst() throws IOException {
    List<String> others = readme.commands().stream()
        .filter(command -> !Commands.isOfTheProgram(command))
        .toList();
    assertThat(others).hasSize(1);
    assertThat(Files.readAllLines(Path.of(".ci/run")))
        .filteredOn(line -> line.startsWith("mvn "))
        .first()
        .isEqualTo(others.get(0));
  }

  @Test
  void theOutputShownIsTheOutput() throws IOException {
    Block shown = readme.blocks("text").get(0);
    String real = commands.run(readme.commandOf(shown)).out();
    if (Golden.isUpdate()) {
      Files.writeString(Path.of(README), readme.with(shown, Version.released(real)));
      return;
    }
    assertThat(Version.without(shown.body())).isEqualTo(Version.without(real));
  }

  @Test
  void oneOutputIsShown() {
    assertThat(readme.blocks("text")).hasSize(1);
  }

  @Test
  void theAmountsInTheTextAreThoseOfTheScenarios() throws IOException {
    MixCost mixCost = MixCost.create();
    Comparison headline = mixCost.compare(
        mixCost.read(Path.of("data/scenarios/01-headline.yaml")).get(),
        SimulationPlan.of(1024, 42));
    double real = headline.get("gpt3-2024").total().central();
    double mixed = headline.get("mostly-synthetic").total().central();
    assertThat(readme.text())
        .contains("turn " + millions(1, headline.baseline().total().central()))
        .contains("into about " + millions(1, real) + " USD")
        .contains("adds some " + millions(2, mixed - real) + " for generation and judging");
  }

  private static String millions(int digits, double usd) {
    return String.format(Locale.ROOT, "%." + digits + "fM", usd / 1e6);
  }
}
