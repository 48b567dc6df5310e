package org.mixcost.cli;

/** Files the tests of the command line read. */
final class Fixtures {
  private static final String FOLDER = "src/test/resources/org/mixcost/cli/";

  /** Two mixes, one of them uncertain, with one warning. */
  static final String MIXES = FOLDER + "mixes.yaml";
  /** Names and titles in several scripts. */
  static final String SCRIPTS = FOLDER + "scripts.yaml";
  /** A file with more errors than are listed. */
  static final String MANY_ERRORS = FOLDER + "many-errors.yaml";

  /** Runs that a known law has made, with errors of 0.3 %, one of them far off, and a column that is not used. */
  static final String RUNS = FOLDER + "runs.csv";

  /** Runs to test, in columns of the catalog: three new ones, one of the catalog, and two that test nothing. */
  static final String PUBLISHED_RUNS = FOLDER + "published-runs.csv";

  /** A file that seeks the best mix, with a choice and a limit over draws. */
  static final String OPTIMUM = FOLDER + "optimum.yaml";

  /** A file that states two pilots, of a share that is counted and of one that is measured. */
  static final String PILOT = FOLDER + "pilot.yaml";
  /** A plan, and what became of it: six changes, each of an amount that is known, one of them of another date. */
  static final String PLAN = FOLDER + "plan.yaml";

  static final String CHANGED_PLAN = FOLDER + "plan-changed.yaml";

  private Fixtures() {}
}
