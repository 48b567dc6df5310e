package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

class ActualsCommandTest {
  private static final Path PROJECT = Path.of("src/test/resources/org/mixcost/actuals/plan.yaml");
  private static final String BILL = "src/test/resources/org/mixcost/actuals/bill.csv";

  @TempDir
  private Path folder;

  /** A letter for private use stands for all that no font of a machine has; only charts need one. */
  @Test
  void aFolderWarnsOfATitleThatItsChartsCannotSay() throws IOException {
    String plan = plan("\uDBEA\uDFCD words");
    CliRun charted =
        CliRun.of("actuals", plan, BILL, "-o", folder.resolve("out").toString());
    assertThat(charted.err()).contains("[missing-letters]", "install a font");
    assertThat(CliRun.of("actuals", plan, BILL).err()).doesNotContain("missing-letters");
  }

  private String plan(String title) throws IOException {
    String project = Files.readString(PROJECT);
    String named = project.replace("  ours:", "  ours:\n    title: \"" + title + "\"");
    assertThat(named).isNotEqualTo(project);
    return Files.writeString(folder.resolve("plan.yaml"), named).toString();
  }
}
