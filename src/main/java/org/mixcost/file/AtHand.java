package org.mixcost.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * One text under the name of a file, all others from elsewhere.
 *
 * @param name that is read from here
 */
record AtHand(Path name, Supplier<byte[]> bytes, Opening ofOthers) implements Opening {
  @Override
  public void admit(Path path) throws IOException {
    if (!path.equals(name)) {
      ofOthers.admit(path);
    }
  }

  @Override
  public InputStream open(Path file) throws IOException {
    if (!file.equals(name)) {
      return ofOthers.open(file);
    }
    try {
      return new ByteArrayInputStream(bytes.get());
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
