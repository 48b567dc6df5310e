package org.mixcost.load.document;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;

/**
 * A scenario file that could be parsed.
 *
 * @param input what it was read from
 * @param root the map it holds
 * @param issues what is wrong with parts of it, of which the first of two stands or a text that has to be read again
 */
public record Document(InputFile input, Node.Mapping root, List<Issue> issues) {
  public Document {
    issues = List.copyOf(issues);
  }

  /** As the user named it. */
  public String file() {
    return input.file();
  }

  /** The same file with another map in the place of the one it holds. */
  public Document with(Node.Mapping other) {
    return new Document(input, other, issues);
  }

  /** The document, if nothing is wrong with any part of it. */
  public Checked<Document> flawless() {
    Issues all = new Issues();
    all.addAll(issues);
    return Checked.of(this, all);
  }

  /** What is said of a file of another tool or another command; nothing for one that may hold scenarios. */
  public Optional<Issue> foreign() {
    return ForeignFile.recognized(file(), root);
  }
}
