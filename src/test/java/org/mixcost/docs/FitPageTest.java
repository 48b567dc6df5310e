package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on fits leads from its table of runs to an estimate: its files are written, its commands run in order. */
class FitPageTest {
  private static final String PAGE = "src/site/markdown/fit.md";
  private static final Set<String> OWN = Set.of("runs.csv", "our-catalog", "mine.yaml");

  @TempDir
  private Path folder;

  @Test
  void theTableOfRunsEndsInAnEstimate() throws IOException {
    Markdown page = Markdown.read(PAGE);
    Files.writeString(folder.resolve("runs.csv"), page.blocks("csv").get(0).body());
    Files.writeString(folder.resolve("mine.yaml"), page.blocks("yaml").get(0).body());
    Commands commands = new Commands(folder.resolve("report"), OWN, folder);
    assertThat(page.commands())
        .isNotEmpty()
        .allSatisfy(
            command -> assertThat(commands.run(command).exitCode()).as(command).isZero());
    ShownTables.assertReal(PAGE, commands);
    assertThat(folder.resolve("report/charts/residuals.png")).isNotEmptyFile();
  }
}
