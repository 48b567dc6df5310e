package org.mixcost.load.document;

import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** Parsing cannot go on; becomes an issue at the door. */
final class Unparsable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  /** Levels that a document may have. */
  static final int MAX_DEPTH = 32;

  private final transient Issue issue;

  Unparsable(String code, Where where, String message, String help) {
    this(Issue.error(code, where, message).withHelp(help));
  }

  Unparsable(Issue issue) {
    super(issue.message());
    this.issue = issue;
  }

  static Unparsable emptyFile(String file) {
    return new Unparsable(
        "empty-file",
        Where.inFile(file),
        "the file is empty",
        "mixcost init writes one to start from");
  }

  static Unparsable secondDocument(Where where) {
    return new Unparsable(
        "second-document", where, "a second document starts here", "write one file each");
  }

  static Unparsable tooDeep(Where where) {
    return new Unparsable("too-deep", where, "nested deeper than " + MAX_DEPTH + " levels", "");
  }

  Issue issue() {
    return issue;
  }
}
