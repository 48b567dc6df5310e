package org.mixcost.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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
    try {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe, such as /dev/stdout: it takes bytes as they come, and is not to be
        // replaced.
        Files.write(file, bytes);
        return;
      }
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }

  /** Written beside its place and moved there; a part that was left by a run that was killed is written anew. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    makeFolder(file.getParent());
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try (Claim claim = Claim.of(part)) {
      put(bytes, claim, part, file);
    }
  }

  /** Deletes what cannot be finished, as long as it is claimed. */
  private static void put(byte[] bytes, Claim claim, Path part, Path file) throws IOException {
    try {
      claim.write(bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      Files.deleteIfExists(part);
      throw failure;
    }
  }

  static void makeFolder(Path folder) throws IOException {
    // Checked first, as a link to a folder is none to createDirectories before Java 20.
    if (!Files.isDirectory(folder)) {
      if (Files.exists(folder)) {
        throw new FileSystemException(folder.toString(), null, folder + " is not a folder");
      }
      Files.createDirectories(folder);
    }
  }
}
