package org.mixcost.model;

/**
 * A line and how it follows: what an explanation tells of it is what is computed.
 *
 * @param line what is written
 * @param derivation how it follows from inputs and lines before it
 * @param showing where its reader finds it
 */
record Step(Line line, Derivation derivation, Showing showing) {

  /** Where a reader finds a line. */
  enum Showing {
    /** In every table. */
    SHOWN,
    /** In the explanation of another. */
    ON_THE_WAY,
    /** Nowhere: the scenario does not ask for it. It is 0 unless an analysis moves what it follows from. */
    NOT_REQUESTED
  }

  boolean is(Showing where) {
    return showing == where;
  }
}
