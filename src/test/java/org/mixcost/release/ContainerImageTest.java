package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The container image as it is made, on an image without anything: what it holds, and how it starts. */
@Released
class ContainerImageTest {
  private static final String JAR = "usr/share/mixcost/lib/mixcost-cli.jar";
  private static final String DATE = "2026-01-01T00:00:00Z";

  private static Map<?, ?> config;
  private static final Map<String, byte[]> FILES = new HashMap<>();

  @BeforeAll
  static void read(Release release) throws IOException {
    Map<String, byte[]> image = files(Files.newInputStream(image(release)));
    Map<?, ?> manifest = (Map<?, ?>) ((List<?>) json(image.get("manifest.json"))).get(0);
    config = (Map<?, ?>) json(image.get(manifest.get("Config").toString()));
    for (Object layer : (List<?>) manifest.get("Layers")) {
      FILES.putAll(
          files(new GZIPInputStream(new ByteArrayInputStream(image.get(layer.toString())))));
    }
  }

  private static Path image(Release release) throws IOException {
    return release.download("mixcost-.*-image\\.tar");
  }

  private static Map<String, byte[]> files(InputStream bytes) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        assertThat(entry.getLastModifiedTime().toInstant())
            .as(entry.getName())
            .isBeforeOrEqualTo(Instant.EPOCH.plusSeconds(1));
        files.put(entry.getName(), tar.readAllBytes());
      }
    }
    return files;
  }

  private static Object json(byte[] text) {
    return new Load(LoadSettings.builder().build())
        .loadFromString(new String(text, StandardCharsets.UTF_8));
  }

  private static Map<?, ?> container() {
    return (Map<?, ?>) config.get("config");
  }

  @Test
  void itStartsTheJarThatItHolds(Release release) throws IOException {
    List<?> command = (List<?>) container().get("Entrypoint");
    assertThat(command.get(0)).isEqualTo("java");
    assertThat(command.subList(command.size() - 2, command.size()))
        .isEqualTo(List.of("-jar", "/" + JAR));
    assertThat(FILES.get(JAR)).isEqualTo(Files.readAllBytes(release.jar()));
  }

  @Test
  void itHoldsExamplesAndLicensesAndNoClassTwice() {
    assertThat(FILES)
        .containsKeys(
            "usr/share/mixcost/data/scenarios/01-headline.yaml",
            "usr/share/mixcost/LICENSE",
            "usr/share/mixcost/NOTICE");
    assertThat(FILES.keySet()).noneMatch(name -> name.startsWith("app/"));
  }

  @Test
  void itRunsAsNobodyInAFolderForStudies() {
    assertThat(container().get("User")).isEqualTo("65532:65532");
    assertThat(container().get("WorkingDir")).isEqualTo("/study");
    assertThat((Map<?, ?>) container().get("ExposedPorts")).isEmpty();
  }

  @Test
  void itSaysWhatItIs() {
    assertThat(container().get("Labels").toString())
        .contains("org.opencontainers.image.title=mixcost")
        .contains("org.opencontainers.image.licenses=Apache-2.0")
        .containsPattern("org.opencontainers.image.version=[0-9.]+");
  }

  @Test
  void itIsOfTheDateOfTheRelease() {
    assertThat(config.get("created")).isEqualTo(DATE);
    assertThat((List<?>) config.get("history"))
        .allSatisfy(step -> assertThat(((Map<?, ?>) step).get("created")).isEqualTo(DATE));
  }
}
