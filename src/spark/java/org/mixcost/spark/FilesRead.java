package org.mixcost.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which bytes were read for an answer.
 *
 * @param hashes sha256 of each file in hex, by its name
 */
record FilesRead(Map<String, String> hashes) implements Serializable {
  FilesRead {
    hashes = Map.copyOf(hashes);
  }

  /**
   * Fails where a task has read anything else.
   *
   * @throws OtherInput naming the first such file
   */
  void requireSame(FilesRead ofTask) {
    TreeSet<String> files = new TreeSet<>(hashes.keySet());
    files.addAll(ofTask.hashes.keySet());
    for (String file : files) {
      if (!hash(file).equals(ofTask.hash(file))) {
        throw new OtherInput(
            "%s is not the file that the driver has read: sha256 %s where the task runs, %s there"
                .formatted(file, ofTask.hash(file), hash(file)));
      }
    }
  }

  private String hash(String file) {
    return hashes.getOrDefault(file, "of nothing");
  }
}
