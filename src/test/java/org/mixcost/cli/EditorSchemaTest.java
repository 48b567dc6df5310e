package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mixcost.scenario.format.JsonSchema;
import org.mixcost.testing.CliRun;

/** What a starter tells an editor of its keys leads to the schema that is published. */
class EditorSchemaTest {
  private static final String SITE = "https://mixcost.org/";

  @Test
  void theFirstLineOfAStarterNamesTheSchema() {
    assertThat(CliRun.of("init").out().lines())
        .first()
        .isEqualTo("# yaml-language-server: $schema=" + JsonSchema.tree().get("$id"));
  }

  @Test
  void soDoesThatOfAStarterForAModel() {
    assertThat(CliRun.of("init", "--from", "data/models/deepseek-v3.json").out().lines())
        .first()
        .isEqualTo("# yaml-language-server: $schema=" + JsonSchema.tree().get("$id"));
  }

  /** The resources of the site lie at its top. */
  @Test
  void theSiteHasItThere() throws IOException {
    String id = JsonSchema.tree().get("$id").toString();
    assertThat(id).startsWith(SITE);
    Path file = Path.of("src/site/resources", id.substring(SITE.length()));
    assertThat(Files.readString(file)).isEqualTo(CliRun.of("schema").out());
  }
}
