package org.mixcost.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files in memory, and no others. */
record StoredOpening(Map<Path, StoredFile> files) implements Opening {
  StoredOpening {
    files = Map.copyOf(files);
  }

  static StoredOpening of(List<StoredFile> files) {
    Map<Path, StoredFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(Path.of(file.name()).normalize(), file));
    return new StoredOpening(byPath);
  }

  @Override
  public void admit(Path path) {}

  @Override
  public InputStream open(Path file) throws IOException {
    StoredFile found = files.get(file.normalize());
    if (found == null) {
      throw new NoSuchFileException(file.toString());
    }
    return new ByteArrayInputStream(found.bytes());
  }
}
