package org.mixcost.load.document;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;

/**
 * What the text of a file holds, as far as its syntax goes.
 *
 * @param root the whole of it
 * @param issues what is wrong with parts of it, such as a key that stands there twice; the others can be read on
 */
record Parsed(Node root, List<Issue> issues) {
  Parsed {
    issues = List.copyOf(issues);
  }

  Parsed(Node root, Issues issues) {
    this(root, issues.toList());
  }
}
