package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.file.SavedRun;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.SavedDocument;
import org.mixcost.report.write.ChartWidth;
import org.mixcost.report.write.ReportFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The folder that an answer is written as, and how wide its charts are. */
final class FolderOptions {
  private static final Choice<ChartWidth> WIDTHS = new Choice<>(ChartWidth.class);

  /** The setting that the option is. */
  static final String CHART_WIDTH = "chart-width";

  private final OptionSpec folder;
  private final OptionSpec chartWidth = OptionSpec.builder("--" + CHART_WIDTH)
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

  /** Writes the folder, if there is to be one, with all that it takes to make it again. */
  void write(Answer answer, Console console) {
    folder()
        .ifPresent(into -> console.write(
            ReportFolder.of(new SavedDocument(answer, run(console)), widths()), into));
  }

  private SavedRun run(Console console) {
    CommandSpec command = folder.command();
    return new SavedRun(
        MixCost.version(),
        command.name(),
        Settings.of(command).all(),
        console.filesRead(),
        Catalog.builtInFiles());
  }

  private List<ChartWidth> widths() {
    List<ChartWidth> stated = chartWidth.getValue();
    return stated == null
        ? List.of(ChartWidth.PAGE)
        : stated.stream().distinct().toList();
  }
}
