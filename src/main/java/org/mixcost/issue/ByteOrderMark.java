package org.mixcost.issue;

import java.io.BufferedReader;
import java.io.IOException;

/** The mark that some programs put before a text in UTF-8; it is no part of it. */
public final class ByteOrderMark {
  private static final char MARK = '\uFEFF';

  private ByteOrderMark() {}

  /** A text without the mark. */
  public static String strip(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  /** Leaves a reader at the beginning of its text, behind the mark. */
  public static void skip(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
  }
}
