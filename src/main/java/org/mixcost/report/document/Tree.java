package org.mixcost.report.document;

import java.util.List;

/**
 * Statements, each with those below it that it rests on.
 *
 * @param title what it shows
 */
public record Tree(String title, Branch root) implements Block {

  /**
   * A statement.
   *
   * @param head what it says
   * @param detail how, or who says so; may be empty
   * @param below what it rests on
   */
  public record Branch(String head, String detail, List<Branch> below) {
    public Branch {
      below = List.copyOf(below);
    }
  }
}
