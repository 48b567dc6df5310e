package org.mixcost.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where files are that may be read. */
interface Opening {
  /** Every regular file that the process can read. */
  Opening ANY = new Opening() {
    @Override
    public void admit(Path path) {}

    @Override
    public InputStream open(Path file) throws IOException {
      return Files.newInputStream(regular(file));
    }
  };

  /**
   * Does nothing where a path may be read, whether anything is there or not.
   *
   * @throws OutsideFolders if it may not be read
   * @throws IOException if that cannot be told
   */
  void admit(Path path) throws IOException;

  /**
   * Opens a file.
   *
   * @throws NoSuchFileException if it is not there
   * @throws IOException if it may not or cannot be read
   */
  InputStream open(Path file) throws IOException;

  /** The same path, unless what stands there could keep its reader waiting for ever, such as a pipe. */
  static Path regular(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(Files.isDirectory(file) ? "it is a folder" : "it is no regular file");
    }
    return file;
  }
}
