package org.mixcost.load.document;

import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** Parsing cannot go on; becomes an issue at the door. */
final class Unparsable extends RuntimeException {
  private static final long serialVersionUID = 1L;
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

  static Unparsable tooDeep(Where where, int maxDepth) {
    return new Unparsable("too-deep", where, "nested deeper than " + maxDepth + " levels", "");
  }

  Issue issue() {
    return issue;
  }
}
