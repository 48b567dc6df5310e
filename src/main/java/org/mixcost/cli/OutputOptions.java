package org.mixcost.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.mixcost.report.file.WholeFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** In which format a result is written, and where to. */
final class OutputOptions {

  /** What a result can be written as. */
  enum Format {
    TABLE,
    MARKDOWN,
    CSV,
    JSON;

    private static Format parse(String text) {
      return Arrays.stream(values())
          .filter(format -> format.toString().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(
              "expected table, markdown, csv or json, found '" + text + "'"));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final OptionSpec format = OptionSpec.builder("--format")
      .paramLabel("FORMAT")
      .type(Format.class)
      .converters(Format::parse)
      .defaultValue("table")
      .description("table, markdown, csv or json (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec out = OptionSpec.builder("--out")
      .paramLabel("FILE")
      .type(Path.class)
      .description("File to write to, instead of standard output.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(format).addOption(out);
  }

  Format format() {
    return format.getValue();
  }

  /** Writes a result whole, or not at all. */
  void write(String text, Console console) {
    Path file = out.getValue();
    if (file == null) {
      console.print(text);
    } else {
      WholeFile.write(file, text);
    }
  }
}
