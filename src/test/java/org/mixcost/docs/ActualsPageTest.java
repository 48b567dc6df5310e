package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on actual costs shows what its own plan and bill give. */
class ActualsPageTest {
  private static final String PAGE = "src/site/markdown/actuals.md";

  @TempDir
  private Path folder;

  @Test
  void everyTableShownIsPrinted() throws IOException {
    Markdown page = Markdown.read(PAGE);
    Files.writeString(folder.resolve("plan.yaml"), page.blocks("yaml").get(0).body());
    Files.writeString(folder.resolve("bill.csv"), page.blocks("csv").get(0).body());
    ShownTables.assertReal(PAGE, new Commands(folder, Set.of("plan.yaml", "bill.csv"), folder));
  }
}
