package org.mixcost.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that belong together are written all, or are all as they were. */
class WholeFilesTest {
  @TempDir
  private Path folder;

  @Test
  void allAreWritten() {
    WholeFiles.write(Map.of(folder.resolve("one"), "1", folder.resolve("two"), "2"));
    assertThat(folder.resolve("one")).hasContent("1");
    assertThat(folder.resolve("two")).hasContent("2");
  }

  @Test
  void whereOneCannotBeTheOthersAreAsTheyWere() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path full = Files.writeString(folder.resolve("full"), "before");
    Path none = folder.resolve("none");
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(empty, "after");
    texts.put(full, "after");
    texts.put(none, "after");
    texts.put(Files.createDirectories(folder.resolve("taken/by-a-folder")).getParent(), "after");
    assertThatThrownBy(() -> WholeFiles.write(texts)).isInstanceOf(UncheckedIOException.class);
    assertThat(empty).isEmptyFile();
    assertThat(full).hasContent("before");
    assertThat(none).doesNotExist();
  }
}
