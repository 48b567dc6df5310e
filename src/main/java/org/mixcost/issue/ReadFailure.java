package org.mixcost.issue;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Something cannot be read for which there is no place among the issues of a file. */
public final class ReadFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure to read.
   *
   * @param what could not be read, such as the path of a file
   */
  public ReadFailure(Object what, IOException cause) {
    super("cannot read " + what, cause);
  }
}
