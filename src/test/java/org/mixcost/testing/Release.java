package org.mixcost.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What Maven makes of the sources, by {@code -Prelease deploy}, in a folder of the tests.
 *
 * @param folder where
 */
public record Release(Path folder) {

  /** The folder that is built into. */
  Path target() {
    return folder.resolve("mixcost");
  }

  /** The repository that the library and the program are published to. */
  public Path published() {
    return folder.resolve("published");
  }

  /** The folder with all that is downloaded. */
  public Path downloads() {
    return target().resolve("release");
  }

  /** The one whose name matches a pattern. */
  public Path download(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(downloads())) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing to download is called " + pattern));
    }
  }

  /** The runnable jar, of which all is made. */
  public Path jar() {
    return target().resolve("mixcost-cli.jar");
  }

  /** A Java that only runs programs. */
  public Path runtime() {
    return target().resolve("runtime");
  }
}
