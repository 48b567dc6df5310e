package org.mixcost.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.catalog.LawFiles;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.load.runs.RunTable;
import org.mixcost.quantity.Citation;
import org.mixcost.report.file.WholeFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** To which folder of own catalog rows a law is added, and under which name and date. */
final class LawOptions {
  private final OptionSpec folder = OptionSpec.builder("--add-to")
      .paramLabel("DIR")
      .type(Path.class)
      .description(
          "Folder of own catalog rows to add the law to, for --catalog and the key catalog.")
      .build();
  private final OptionSpec id = OptionSpec.builder("--id")
      .paramLabel("ID")
      .type(String.class)
      .description("Name of the law there, by which a scenario says quality: {law: ID}.")
      .build();
  private final OptionSpec date = OptionSpec.builder("--date")
      .paramLabel("DATE")
      .type(String.class)
      .description("Date of the law there, such as 2026-11-28 or 2026-11.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(folder).addOption(id).addOption(date);
  }

  /** A failure unless all of them are given or none. */
  void check() {
    long given =
        Stream.of(folder, id, date).filter(option -> option.getValue() != null).count();
    if (given != 0 && given != 3) {
      throw new Failure(ExitCode.USAGE, "--add-to, --id and --date go together");
    }
  }

  /** The same runs unless the folder, the id or the date is wrong, which needs no law to tell. */
  Checked<RunTable> check(Checked<RunTable> runs) {
    Path into = folder.getValue();
    if (into == null) {
      return runs;
    }
    Issues issues = LawFiles.check(id.getValue(), date.getValue(), into);
    if (!issues.hasErrors()) {
      return runs;
    }
    issues.addAll(runs.issues());
    return Checked.failed(issues);
  }

  /** What the tables of the folder are to hold, or what is wrong with them, the id or the date; none if not requested. */
  Optional<Checked<LawFiles>> files(LawFit fit, InputFile runs) {
    Path into = folder.getValue();
    if (into == null) {
      return Optional.empty();
    }
    String source = "fit of " + runs.file() + ", sha256 " + runs.shortHash();
    Citation citation = new Citation(Citation.Basis.CATALOG, source, "", date.getValue(), "", "");
    return Optional.of(LawFiles.adding(fit.asScalingLaw(id.getValue(), citation), into));
  }

  /** Writes the tables; the law after its draws, without which it would stand there as if it were certain. */
  void write(LawFiles files) {
    Path into = folder.getValue();
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(into.resolve(LawFiles.DRAWS), files.draws());
    texts.put(into.resolve(LawFiles.LAWS), files.laws());
    WholeFiles.write(texts);
  }

  /** How the law is used. */
  String use() {
    Path into = folder.getValue();
    String name = id.getValue();
    return "added to " + into + ": a scenario with quality: {law: " + name
        + "} predicts by it under --catalog " + into;
  }
}
