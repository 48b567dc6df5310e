package org.mixcost.analysis.sweep;

import java.util.List;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Study;

/**
 * What is requested of a sweep.
 *
 * @param studies where the scenarios are, with whatever words are chosen
 * @param vary each input with its values, such as {@code training.price=2:3:0.5}, or a path with words, such as {@code
 *     training.accelerator=h100-sxm-80gb,h200-sxm-141gb}
 */
public record SweepQuestion(Studies studies, List<String> vary) {

  /** The scenarios of files, read with some words in the place of theirs. */
  public interface Studies {
    /** The scenarios with words at some places, or all that is wrong with them. */
    Checked<Study> with(List<Choice> words);
  }

  public SweepQuestion {
    vary = List.copyOf(vary);
    if (vary.isEmpty()) {
      throw new IllegalArgumentException("a sweep moves one input or more");
    }
  }

  /** Of scenarios that are read or built already, in which no word can be another. */
  public SweepQuestion(Study study, List<String> vary) {
    this(words -> words.isEmpty() ? Checked.of(study) : alreadyRead(words.get(0)), vary);
  }

  private static Checked<Study> alreadyRead(Choice word) {
    return Checked.failed(Issue.error(
        "already-read",
        Where.NOWHERE,
        "'" + word.name() + "' is looked up as a file is read, and this study has been read"));
  }
}
