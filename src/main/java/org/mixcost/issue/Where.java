package org.mixcost.issue;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in an input: a file as the user named it, and a line and column counted from 1.
 *
 * <p>Line 0 stands for the file as a whole.
 *
 * @param called what people call the place, such as the column and the cell of a spreadsheet; empty where it has no name
 * @param path the keys and names on the way to what stands there, from the top of the file, with dots between, such as
 *     {@code scenarios.small.training.price}; empty where it has none
 */
public record Where(String file, int line, int column, String called, String path)
    implements Comparable<Where> {

  /** A place without a name. */
  public Where(String file, int line, int column) {
    this(file, line, column, "", "");
  }

  /** The place of something that was not read from a file. */
  public static final Where NOWHERE = new Where("", 0, 0);

  private static final Comparator<Where> ORDER = Comparator.comparing(Where::file)
      .thenComparingInt(Where::line)
      .thenComparingInt(Where::column);

  /** The place of something that was not read from a file and has a name, such as that of a scenario. */
  public static Where nameOnly(String called) {
    return new Where("", 0, 0, Excerpt.name(called), "");
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
    return new Where(file, line, column, Excerpt.name(what) + " (" + cell + ")", path);
  }

  /** The same place with the path of what stands there. */
  public Where at(String ownPath) {
    return new Where(file, line, column, called, ownPath);
  }

  boolean isInFile() {
    return !file.isEmpty();
  }

  /** The place as it is written beside another, whose file goes without saying. */
  String beside(Where other) {
    return file.equals(other.file) ? line + ":" + column : toString();
  }

  /** Whether it is the same place: a value that an alias of YAML repeats stands once and has several paths. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Where where
        && file.equals(where.file)
        && line == where.line
        && column == where.column
        && called.equals(where.called);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, line, column, called);
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
