package org.mixcost.cli;

import java.nio.file.Path;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.file.WholeFile;
import org.mixcost.report.write.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** In which format a result is written, and where to. */
final class OutputOptions {
  private static final Choice<Format> FORMATS = new Choice<>(Format.class);

  private final OptionSpec format = OptionSpec.builder("--format")
      .paramLabel("FORMAT")
      .type(Format.class)
      .converters(FORMATS)
      .defaultValue(Format.TABLE.toString())
      .description(FORMATS.words() + " (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec out = OptionSpec.builder("--out")
      .paramLabel("FILE")
      .type(Path.class)
      .description("File to write to, instead of standard output.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(format).addOption(out);
  }

  /** Writes a result whole, or not at all; what is no text is for no screen. */
  void write(ReportDocument document, Console console) {
    Format stated = format.getValue();
    Path file = out.getValue();
    if (file == null && !stated.isText() && console.terminals().isOut()) {
      throw new Failure(
          ExitCode.USAGE,
          "--format " + stated + " is nothing to show on a screen",
          "add --out FILE");
    }
    if (file == null) {
      console.print(stated.write(document, console.terminals().out()));
    } else {
      WholeFile.write(file, stated.write(document));
    }
  }
}
