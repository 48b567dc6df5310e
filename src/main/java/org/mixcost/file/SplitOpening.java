package org.mixcost.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of some folders as they are, all others from elsewhere.
 *
 * @param folders as paths to their files begin
 */
record SplitOpening(List<Path> folders, Opening ofFolders, Opening ofOthers) implements Opening {
  SplitOpening {
    folders = List.copyOf(folders);
  }

  @Override
  public void admit(Path path) throws IOException {
    of(path).admit(path);
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return of(file).open(file);
  }

  private Opening of(Path path) {
    return folders.stream().anyMatch(path::startsWith) ? ofFolders : ofOthers;
  }
}
