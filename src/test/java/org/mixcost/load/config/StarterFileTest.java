package org.mixcost.load.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.testing.Golden;

/** A starter whose model comes from a config is a scenario file. */
class StarterFileTest {
  private static final Path STARTER = Path.of("src/main/resources/org/mixcost/cli/starter.yaml");
  private static final Path MIXTRAL =
      Golden.RESOURCES.resolve("load/config/models/mixtral-8x7b.json");

  @TempDir
  Path folder;

  @Test
  void theStarterHasTheModelOfTheConfig() throws IOException {
    Path config = Files.copy(
        MIXTRAL, Files.createDirectory(folder.resolve("a model")).resolve("config.json"));
    Path into = folder.resolve("plan.yaml");
    Files.writeString(
        into, StarterFile.of(Files.readString(STARTER), config, into).get());
    ModelSpec model = MixCost.create().read(into).get().baselineScenario().model();
    assertThat(model.parameters().median()).isEqualTo(46_702_792_704.0);
    assertThat(model.activeParameters().median()).isEqualTo(12_879_925_248.0);
    assertThat(Files.readString(into))
        .contains("mixtral: 46,702,792,704 parameters, 12,879,925,248 used for each token")
        .contains("config: \"a model/config.json\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNameMayHoldWhatYamlEscapes() throws IOException {
    Path config = Files.copy(MIXTRAL, folder.resolve("a \\ \"model\".json"));
    Path into = folder.resolve("plan.yaml");
    Files.writeString(
        into, StarterFile.of(Files.readString(STARTER), config, into).get());
    ModelSpec model = MixCost.create().read(into).get().baselineScenario().model();
    assertThat(model.parameters().median()).isEqualTo(46_702_792_704.0);
  }

  @Test
  void fromARootTheConfigIsNamedByItsWholePath() throws IOException {
    Path root = folder.toAbsolutePath().getRoot();
    String whole = MIXTRAL.toAbsolutePath().toString().replace(File.separator, "/");
    assertThat(StarterFile.of(Files.readString(STARTER), MIXTRAL, root).get()).contains(whole);
  }

  @Test
  void aWrongConfigIsTold() throws IOException {
    Path wrong = Golden.RESOURCES.resolve("load/config/invalid/hybrid-architecture.json");
    assertThat(
            StarterFile.of(Files.readString(STARTER), wrong, Path.of("x.yaml")).issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.code()).isEqualTo("unknown-architecture"));
  }

  @Test
  void aStarterWithoutAModelIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> StarterFile.of("mixcost: 1\n", MIXTRAL, Path.of("x.yaml")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
