package org.mixcost.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes several files whole, all of them or none. */
public final class WholeFiles {
  private static final byte[] NONE = {};

  private final Map<Path, byte[]> earlier = new LinkedHashMap<>();

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
      files.restore();
      throw failure;
    }
  }

  private void replace(Path file, String text) {
    byte[] before = bytes(file);
    WholeFile.write(file, text);
    earlier.put(file, before);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : NONE;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }

  private void restore() {
    earlier.forEach((file, bytes) -> {
      if (bytes.length > 0) {
        WholeFile.write(file, bytes);
      } else {
        delete(file);
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
