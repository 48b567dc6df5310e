package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on when money is spent shows what its own file gives. */
class SchedulePageTest {
  private static final String PAGE = "src/site/markdown/schedule.md";
  private static final Pattern FILE = Pattern.compile("```yaml\n(mixcost: .*?)```", Pattern.DOTALL);

  @TempDir
  private Path folder;

  @Test
  void everyTableShownIsPrinted() throws IOException {
    Matcher file = FILE.matcher(Files.readString(Path.of(PAGE)));
    if (!file.find()) {
      throw new AssertionError("the page has no file");
    }
    Files.writeString(folder.resolve("plan.yaml"), file.group(1));
    ShownTables.assertReal(PAGE, new Commands(folder, Set.of("plan.yaml"), folder));
  }
}
