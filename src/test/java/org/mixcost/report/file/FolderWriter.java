package org.mixcost.report.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that writes one of two sets of files into a folder, and then the other, until it is killed. */
final class FolderWriter {
  private static final int FILES = 25;
  private static final int BYTES = 20_000;

  private FolderWriter() {}

  /** Writes without end to the folder that is named. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    while (true) {
      WholeFolder.write(folder, set("old"));
      WholeFolder.write(folder, set("new"));
    }
  }

  /** As many files as a report has, each of which says in which set it is. */
  static FileSet set(String word) {
    FileSet set = new FileSet();
    for (int i = 0; i < FILES; i++) {
      byte[] content = word.repeat(BYTES / word.length()).getBytes(StandardCharsets.UTF_8);
      set.add("charts/" + i + ".svg", "", content);
      set.add(word + i + ".md", "", content);
    }
    return set;
  }
}
