package org.mixcost.spark;

import java.io.Serializable;
import org.mixcost.issue.Checked;

/**
 * The rows of a question wherever they are worked through: text and numbers travel, and each JVM reads them once, when its
 * first task wants them.
 */
final class SharedRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final StudyText text;
  private final Question question;
  /** By the driver. */
  private final FilesRead files;

  private transient Rows rows;

  private SharedRows(StudyText text, Question question, FilesRead files, Rows rows) {
    this.text = text;
    this.question = question;
    this.files = files;
    this.rows = rows;
  }

  /** What the driver has read, or all that is wrong with the question. */
  static Checked<SharedRows> of(StudyText text, Question question, TextReader reader) {
    return question
        .rows(reader)
        .then(rows -> Checked.of(new SharedRows(text, question, reader.files(), rows)));
  }

  /**
   * The rows, of what is read here.
   *
   * @throws OtherInput if that is not what the driver has read
   */
  synchronized Rows get() {
    if (rows == null) {
      rows = read();
    }
    return rows;
  }

  private Rows read() {
    TextReader reader = found(TextReader.of(text));
    Rows read = found(question.rows(reader));
    files.requireSame(reader.files());
    return read;
  }

  private <T> T found(Checked<T> read) {
    return read.found()
        .orElseThrow(() -> new OtherInput("what the driver has read of " + text.name()
            + " cannot be read here:\n" + read.text()));
  }
}
