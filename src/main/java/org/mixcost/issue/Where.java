package org.mixcost.issue;

import java.util.Comparator;

/**
 * A place in an input: a file as the user named it, and a line and column counted from 1.
 *
 * <p>Line 0 stands for the file as a whole.
 *
 * @param called what people call the place, such as the column and the cell of a spreadsheet; empty where it has no name
 */
public record Where(String file, int line, int column, String called) implements Comparable<Where> {

  /** A place without a name. */
  public Where(String file, int line, int column) {
    this(file, line, column, "");
  }

  /** The place of something that was not read from a file. */
  public static final Where NOWHERE = new Where("", 0, 0);

  private static final Comparator<Where> ORDER = Comparator.comparing(Where::file)
      .thenComparingInt(Where::line)
      .thenComparingInt(Where::column);

  /** The place of something that was not read from a file and has a name, such as that of a scenario. */
  public static Where nameOnly(String called) {
    return new Where("", 0, 0, called);
  }

  /** The file as a whole. */
  public static Where inFile(String file) {
    return new Where(file, 0, 0);
  }

  /**
   * The same place with its name in a spreadsheet.
   *
   * @param what stands there
   * @param cell such as C4, or a row
   */
  public Where called(String what, String cell) {
    return new Where(file, line, column, what + " (" + cell + ")");
  }

  boolean isInFile() {
    return !file.isEmpty();
  }

  /** The place as it is written beside another, whose file goes without saying. */
  String beside(Where other) {
    return file.equals(other.file) ? line + ":" + column : toString();
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
