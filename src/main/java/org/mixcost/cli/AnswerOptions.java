package org.mixcost.cli;

import org.mixcost.report.document.Answer;
import picocli.CommandLine.Model.CommandSpec;

/** How an answer is written: in a format, and as a folder where one is requested. */
final class AnswerOptions {
  private final OutputOptions output = new OutputOptions();
  private final FolderOptions folder = FolderOptions.optional();

  void addTo(CommandSpec spec) {
    output.addTo(spec);
    folder.addTo(spec);
  }

  /** Fails, before anything is worked out, where the options do not go together. */
  void check() {
    folder.check();
  }

  /** Whether charts are drawn. */
  boolean isFolder() {
    return folder.folder().isPresent();
  }

  /** Writes the folder, if there is to be one, then the answer itself. */
  void write(Answer answer, Console console) {
    folder.write(answer, console);
    output.write(answer, console);
  }
}
