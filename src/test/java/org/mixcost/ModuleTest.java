package org.mixcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.PublicApi;

/** What the module shows to others. */
class ModuleTest {
  private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

  @Test
  void packagesOfWhatIsPromisedAreExportedAndNoOthers() throws IOException {
    String module = Files.readString(Path.of("src/main/module/module-info.java"));
    assertThat(EXPORTED.matcher(module).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(PublicApi.packages());
  }
}
