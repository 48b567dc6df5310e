package org.mixcost.issue;

import java.util.Comparator;

/**
 * A place in an input: a file as the user named it, and a line and column counted from 1.
 *
 * <p>Line 0 stands for the file as a whole.
 */
public record Where(String file, int line, int column) implements Comparable<Where> {

  /** The place of something that was not read from a file. */
  public static final Where NOWHERE = new Where("", 0, 0);

  private static final Comparator<Where> ORDER = Comparator.comparing(Where::file)
      .thenComparingInt(Where::line)
      .thenComparingInt(Where::column);

  /** The file as a whole. */
  public static Where inFile(String file) {
    return new Where(file, 0, 0);
  }

  @Override
  public int compareTo(Where other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as compilers write it. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
