package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.report.present.compare.StudyDocument;
import org.mixcost.report.write.ChartWidth;
import org.mixcost.report.write.ReportFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost report FILE… -o DIR}: the report folder. */
final class ReportCommand extends ComparisonCommand {
  private static final Choice<ChartWidth> WIDTHS = new Choice<>(ChartWidth.class);

  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .type(Path.class)
      .required(true)
      .description(
          "Folder to write; what an earlier report listed there is replaced, nothing else is touched.")
      .build();
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
  private final OptionSpec stock = OptionSpec.builder("--stock")
      .type(boolean.class)
      .defaultValue("false")
      .description("Also say how much text there is, and when demand meets it.")
      .build();

  ReportCommand() {
    super("report", "A folder with tables, charts and what they were made from, to paste from.");
  }

  @Override
  public CommandSpec spec() {
    return super.spec().addOption(folder).addOption(chartWidth).addOption(stock);
  }

  @Override
  Findings find(Request request) {
    Findings found =
        request.mixCost().findings(request.study(), request.plan(), request.progress());
    Findings findings = found
        .with(request.mixCost().decision(found.comparison(), request.progress()))
        .with(request.mixCost().bridges(request.study(), request.plan(), request.progress()))
        .with(request.mixCost().nearestEvidence(request.study()));
    boolean isStockRequested = stock.getValue();
    return isStockRequested ? findings.with(request.mixCost().stock(request.study())) : findings;
  }

  @Override
  void write(Findings findings, Request request) {
    Path into = folder.getValue();
    List<ChartWidth> widths = chartWidth.getValue();
    ReportFolder.write(
        new StudyDocument(findings),
        into,
        widths == null ? List.of(ChartWidth.PAGE) : widths.stream().distinct().toList());
    request.console().line("wrote " + into.resolve("report.md"));
  }
}
