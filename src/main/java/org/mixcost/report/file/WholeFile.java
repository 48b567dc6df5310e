package org.mixcost.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

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

  /** Makes a folder unless it is there; others may make or delete it meanwhile. */
  static void makeFolder(Path folder) throws IOException {
    // Asked first, as a link to a folder is none to createDirectories before Java 20.
    while (!Files.isDirectory(folder)) {
      try {
        Files.createDirectories(folder);
      } catch (FileAlreadyExistsException inTheWay) {
        requireFolderOrNothing(Path.of(inTheWay.getFile()));
      }
    }
  }

  private static void requireFolderOrNothing(Path path) throws IOException {
    try {
      requireFolder(path, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException gone) {
      // Whoever had made it has deleted it since.
    }
  }

  /**
   * Makes sure that something is a folder.
   *
   * @throws NoSuchFileException if nothing is there
   */
  static void requireFolder(Path path, LinkOption... options) throws IOException {
    if (!Files.readAttributes(path, BasicFileAttributes.class, options).isDirectory()) {
      throw new FileSystemException(path.toString(), null, path + " is not a folder");
    }
  }
}
