package org.mixcost.cli;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.ChartTitle;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.report.present.compare.StudyDocument;
import org.mixcost.scenario.Study;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost report FILE… -o DIR}: the report folder. */
final class ReportCommand extends ComparisonCommand {
  private final FolderOptions folder = FolderOptions.required();
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
    CommandSpec spec = super.spec();
    folder.addTo(spec);
    return spec.addOption(stock);
  }

  @Override
  List<Issue> warnings(Study study) {
    return ChartTitle.warnings(study);
  }

  @Override
  Findings find(Request request) {
    Findings findings =
        request.mixCost().report(request.study(), request.plan(), request.progress());
    boolean isStockRequested = stock.getValue();
    return isStockRequested ? findings.with(request.mixCost().stock(request.study())) : findings;
  }

  @Override
  Answer document(Findings findings) {
    return new StudyDocument(findings);
  }

  @Override
  void write(Answer document, Console console) {
    folder.write(document, console);
    console.line("wrote " + folder.folder().orElseThrow().resolve("report.md"));
  }
}
