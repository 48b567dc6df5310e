package org.mixcost.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes several files whole, all of them or none. */
public final class WholeFiles {
  private final Map<Path, Optional<byte[]>> earlier = new LinkedHashMap<>();

  private WholeFiles() {}

  /**
   * Writes texts as UTF-8, one file after the other; where one cannot be written, those before it are as they were.
   *
   * @param texts by file; of those that belong together first what says nothing without the others, as a machine that is
   *     switched off between two files leaves the first
   * @throws UncheckedIOException naming the path
   */
  public static void write(Map<Path, String> texts) {
    WholeFiles files = new WholeFiles();
    try {
      texts.forEach(files::replace);
    } catch (UncheckedIOException failure) {
      files.restore(failure);
      throw failure;
    }
  }

  private void replace(Path file, String text) {
    Optional<byte[]> before = bytes(file);
    WholeFile.write(file, text);
    earlier.put(file, before);
  }

  /** What is in a file; nothing if there is none. */
  private static Optional<byte[]> bytes(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }

  /** Restores what was there; what cannot be restored is told with the failure. */
  private void restore(UncheckedIOException failure) {
    earlier.forEach((file, before) -> {
      try {
        before.ifPresentOrElse(bytes -> WholeFile.write(file, bytes), () -> delete(file));
      } catch (UncheckedIOException another) {
        failure.addSuppressed(another);
      }
    });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + file, failure);
    }
  }
}
