package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.write.ChartWidth;
import org.mixcost.report.write.ReportFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The folder that an answer is written as, and how wide its charts are. */
final class FolderOptions {
  private static final Choice<ChartWidth> WIDTHS = new Choice<>(ChartWidth.class);

  private final OptionSpec folder;
  private final OptionSpec chartWidth = OptionSpec.builder("--chart-width")
      .paramLabel("WIDTH")
      .type(List.class)
      .auxiliaryTypes(ChartWidth.class)
      .converters(WIDTHS)
      .splitRegex(",")
      .description(
          "How wide the charts stand in a document: %s, by default %s; or both with a comma between, the second in a folder that says its width."
              .formatted(WIDTHS.words(), ChartWidth.PAGE))
      .build();

  private FolderOptions(boolean isRequired, String description) {
    this.folder = OptionSpec.builder("-o", "--folder")
        .paramLabel("DIR")
        .type(Path.class)
        .required(isRequired)
        .description(description)
        .build();
  }

  /** For a command that writes a folder if one is requested. */
  static FolderOptions optional() {
    return new FolderOptions(false, "Folder for tables, charts and what they were made from.");
  }

  /** For a command that writes nothing else. */
  static FolderOptions required() {
    return new FolderOptions(
        true,
        "Folder to write; what an earlier report listed there is replaced, nothing else is touched.");
  }

  void addTo(CommandSpec spec) {
    spec.addOption(folder).addOption(chartWidth);
  }

  /** Fails where a width is stated of charts that nobody requests. */
  void check() {
    if (chartWidth.getValue() != null && folder().isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "--chart-width is of the charts of a folder", "name one with -o DIR");
    }
  }

  Optional<Path> folder() {
    return Optional.ofNullable(folder.getValue());
  }

  /** Writes the folder, if there is to be one. */
  void write(ReportDocument document) {
    folder().ifPresent(into -> ReportFolder.write(document, into, widths()));
  }

  private List<ChartWidth> widths() {
    List<ChartWidth> stated = chartWidth.getValue();
    return stated == null
        ? List.of(ChartWidth.PAGE)
        : stated.stream().distinct().toList();
  }
}
