package org.mixcost.cli;

import java.nio.file.Path;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.write.ReportFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How an answer is written: in a format, and as a folder where one is requested. */
final class AnswerOptions {
  private final OutputOptions output = new OutputOptions();
  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .type(Path.class)
      .description("Folder for tables, charts and what they were made from.")
      .build();

  void addTo(CommandSpec spec) {
    output.addTo(spec);
    spec.addOption(folder);
  }

  /** Writes the folder, if there is to be one, then the answer itself. */
  void write(ReportDocument answer, Console console) {
    Path into = folder.getValue();
    if (into != null) {
      ReportFolder.write(answer, into);
    }
    output.write(answer, console);
  }
}
