package org.mixcost.cli;

import java.nio.file.Path;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.report.present.compare.StudyDocument;
import org.mixcost.report.write.ReportFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost report FILE… -o DIR}: the report folder. */
final class ReportCommand extends ComparisonCommand {
  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .type(Path.class)
      .required(true)
      .description(
          "Folder to write; what an earlier report listed there is replaced, nothing else is touched.")
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
    return super.spec().addOption(folder).addOption(stock);
  }

  @Override
  Findings find(Request request) {
    Findings findings = request
        .mixCost()
        .findings(request.study(), request.plan(), request.progress())
        .with(request.mixCost().bridges(request.study(), request.plan(), request.progress()))
        .with(request.mixCost().nearestEvidence(request.study()));
    boolean isStockRequested = stock.getValue();
    return isStockRequested ? findings.with(request.mixCost().stock(request.study())) : findings;
  }

  @Override
  void write(Findings findings, Request request) {
    Path into = folder.getValue();
    ReportFolder.write(new StudyDocument(findings), into);
    request.console().line("wrote " + into.resolve("report.md"));
  }
}
