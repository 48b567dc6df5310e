package org.mixcost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Printed text that is compared with a file beside the tests; a reviewer reads the difference.
 *
 * <p>{@code mvn test -Dgolden.update=true} writes the files anew.
 */
public final class Golden {
  /** Where the files of the tests stand, seen from the project. */
  public static final Path RESOURCES = Path.of("src", "test", "resources", "org", "mixcost");

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Fails when the text is not what the file holds, byte for byte; writes the file instead when asked to. */
  public static void assertMatches(Path expectedFile, String actual) {
    try {
      if (UPDATE) {
        Files.writeString(expectedFile, actual);
      }
      assertThat(expectedFile).as("write it with -Dgolden.update=true").exists();
      assertThat(actual).as(expectedFile.toString()).isEqualTo(Files.readString(expectedFile));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
