package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table that the page on uncertainty shows is one that the command above it prints. */
class UncertaintyPageTest {
  @TempDir
  private Path folder;

  @Test
  void everyTableShownIsPrinted() throws IOException {
    ShownTables.assertReal("src/site/markdown/uncertainty.md", new Commands(folder));
  }
}
