package org.mixcost.spark;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.cli.Console;
import org.mixcost.cli.ExitCode;
import org.mixcost.cli.Failure;
import org.mixcost.cli.Strictness;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.load.document.DocumentReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The scenario file of a job and the own catalogs over it, which are read on the machine of the driver. */
final class StudyOptions {
  private final PositionalParamSpec file = PositionalParamSpec.builder()
      .index("0")
      .arity("1")
      .paramLabel("FILE")
      .required(true)
      .type(Path.class)
      .description("Scenario file in YAML, JSON, CSV or XLSX; - for standard input.")
      .build();
  private final OptionSpec catalogs = OptionSpec.builder("--catalog")
      .paramLabel("DIR")
      .type(List.class)
      .auxiliaryTypes(Path.class)
      .description(
          "Folder with own catalog rows, which come over the built-in ones; of several a later one comes over an earlier.")
      .build();
  private final OptionSpec preferOwn = OptionSpec.builder("--prefer-own")
      .type(boolean.class)
      .defaultValue("false")
      .description(
          "Count prices of own catalogs alone where they have one for what is looked up, as a file's prefer: own does.")
      .build();
  private final Strictness strictness = new Strictness();

  void addTo(CommandSpec spec) {
    spec.addPositional(file);
    spec.addOption(catalogs).addOption(preferOwn);
    strictness.addTo(spec);
  }

  /** The text of the file and of the catalogs, or a failure once all that is wrong with them has been reported. */
  StudyText text(Console console) {
    List<Path> folders = folders();
    console.issues(Catalog.with(folders.stream().map(OwnTables::ofFolder).toArray(OwnTables[]::new))
        .issues());
    Path path = file.getValue();
    String name = path.toString();
    byte[] bytes = name.equals(DocumentReader.STANDARD_INPUT)
        ? console.input()
        : strictness.require(
            FileAccess.ANYWHERE.upTo(StudyText.MOST_MEBIBYTES).read(path), console);
    boolean isPreferred = preferOwn.getValue();
    return new StudyText(name, bytes, folders.stream().map(CatalogText::of).toList(), isPreferred);
  }

  private List<Path> folders() {
    List<Path> stated = catalogs.getValue();
    return stated == null ? List.of() : stated;
  }

  /** A reader of the text that has read its scenarios, or a failure once all that is wrong has been reported. */
  TextReader reader(StudyText text, Console console) {
    Checked<TextReader> reader = TextReader.of(text);
    TextReader found = reader
        .found()
        .orElseThrow(() -> new Failure(ExitCode.INVALID_INPUT, "the catalog cannot be used"));
    strictness.require(found.study(), console);
    return found;
  }

  /** What was found for a question, or a failure once all that is wrong with it has been reported. */
  <T> T require(Checked<T> answered, Console console) {
    Checked<T> counting = strictness.apply(answered);
    console.issues(counting.issues());
    return counting
        .found()
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "the question cannot be asked so"));
  }
}
