package org.mixcost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what the program is to print, byte for byte.
 *
 * <p>{@code -Dgolden.update=true} rewrites them; whoever does so reads the difference.
 */
public final class Golden {
  /** The folder of the files that tests read. */
  public static final Path RESOURCES = Path.of("src", "test", "resources", "org", "mixcost");

  private static final Path FOLDER = RESOURCES.resolve("golden");

  private Golden() {}

  /** Whether golden files are rewritten instead of compared. */
  public static boolean isUpdate() {
    return Boolean.getBoolean("golden.update");
  }

  /** A golden file, by its path under the folder of golden files. */
  public static Path file(String path) {
    return FOLDER.resolve(path);
  }

  /** Compares a text with a golden file, or rewrites the file. */
  public static void assertMatches(String path, String actual) {
    assertMatches(file(path), actual);
  }

  /** Compares a text with a file of the project, or rewrites the file. */
  public static void assertMatches(Path expectedFile, String actual) {
    try {
      if (isUpdate()) {
        Files.createDirectories(expectedFile.toAbsolutePath().getParent());
        Files.writeString(expectedFile, actual);
      }
      assertThat(expectedFile).as("-Dgolden.update=true writes it").exists();
      assertThat(actual)
          .as("%s; -Dgolden.update=true rewrites it", expectedFile)
          .isEqualTo(Files.readString(expectedFile));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
