package org.mixcost.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole, or leaves what was there as it was. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text as UTF-8; the folder is made if need be.
   *
   * @throws UncheckedIOException naming the path
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes; the folder is made if need be.
   *
   * @throws UncheckedIOException naming the path
   */
  public static void write(Path file, byte[] bytes) {
    Path part = file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      part.toFile().delete();
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }
}
