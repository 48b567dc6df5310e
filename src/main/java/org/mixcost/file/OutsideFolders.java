package org.mixcost.file;

import java.io.IOException;

/** A path leads out of the folders that may be read. */
final class OutsideFolders extends IOException {
  private static final long serialVersionUID = 1L;
  private final String folders;

  /**
   * A path that does.
   *
   * @param folders which may be read, in words
   */
  OutsideFolders(String folders) {
    super("it is outside of the folders that may be read");
    this.folders = folders;
  }

  String folders() {
    return folders;
  }
}
