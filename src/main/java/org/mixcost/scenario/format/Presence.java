package org.mixcost.scenario.format;

/** What it means when the key of a quantity is not there. */
public sealed interface Presence {

  /** It must be there. */
  record Required() implements Presence {}

  /** It may be left out, and then nothing stands for it. */
  record Absent() implements Presence {}

  /** It may be left out, and then has the value that changes nothing. */
  record Neutral(double value) implements Presence {}

  /** It may be left out, and then has the value of a catalog row, which is listed among the defaults used. */
  record Default(String table, String id) implements Presence {}
}
