package org.mixcost.load.document;

import org.mixcost.issue.InputFile;

/**
 * A scenario file that could be parsed.
 *
 * @param input what it was read from
 * @param root the map it holds
 */
public record Document(InputFile input, Node.Mapping root) {

  /** As the user named it. */
  public String file() {
    return input.file();
  }
}
