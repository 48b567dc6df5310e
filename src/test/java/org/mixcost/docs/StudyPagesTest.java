package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table that a page on analyses shows is one that the command above it prints. */
class StudyPagesTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uncertainty",
        "bridge",
        "decide",
        "diff",
        "explain",
        "backtest",
        "optimize",
        "pilot"
      })
  void everyTableShownIsPrinted(String name) throws IOException {
    ShownTables.assertReal("src/site/markdown/" + name + ".md", new Commands(folder));
  }
}
