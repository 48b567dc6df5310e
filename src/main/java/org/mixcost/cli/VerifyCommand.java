package org.mixcost.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mixcost.MixCost;
import org.mixcost.file.SavedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Phrase;
import org.mixcost.report.write.FolderComparison;
import org.mixcost.report.write.FolderComparison.Difference;
import org.mixcost.report.write.JsonWriter;
import org.mixcost.report.write.ReportFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost verify DIR…}: whether a folder is what its run makes, byte for byte. */
final class VerifyCommand implements Command {
  /** What holds drawings or is packed, so that it depends on more than figures. */
  private static final Pattern DRAWN = Pattern.compile(".*\\.(html|pdf|png|svg|xlsx)");

  private final PositionalParamSpec folders = PositionalParamSpec.builder()
      .paramLabel("DIR")
      .arity("1..*")
      .required(true)
      .type(List.class)
      .auxiliaryTypes(Path.class)
      .description("Folder that an earlier run has written, or its run.json alone.")
      .build();
  private final Function<Console, CommandLineProgram> program;

  /**
   * The command.
   *
   * @param program that makes a run again on a console
   */
  VerifyCommand(Function<Console, CommandLineProgram> program) {
    this.program = program;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("verify");
    spec.usageMessage()
        .description(
            "Whether folders are what their runs make, byte for byte; of each file that differs, where.");
    return spec.addPositional(folders);
  }

  /** It compares the file itself. */
  @Override
  public boolean resumesSavedRuns() {
    return false;
  }

  @Override
  public int run(Console console) {
    List<Path> named = folders.getValue();
    int code = ExitCode.DONE;
    for (Path place : named) {
      code = Math.max(code, verify(place, console));
    }
    return code;
  }

  private int verify(Path place, Console console) {
    boolean isFolder = Files.isDirectory(place);
    Path file = isFolder ? place.resolve(JsonWriter.FOLDER_FILE) : place;
    Checked<SavedRun> read = MixCost.create().readRun(file);
    console.issues(read.issues());
    if (read.hasErrors()) {
      return ExitCode.of(read.issues());
    }
    console.issues(RunChange.since(file.toString(), read.get()));
    ReportFolder made = again(file, read.get(), console);
    return isFolder ? verifyFolder(place, made, console) : verifyFile(file, made, console);
  }

  /** The folder that a run makes now, of the files that it has read and of no others. */
  private ReportFolder again(Path file, SavedRun run, Console console) {
    AtomicReference<ReportFolder> made = new AtomicReference<>();
    Console inside = console.handing(made::set);
    inside.read(run.access());
    CommandLineProgram same = program.apply(inside);
    List<String> words = new ArrayList<>(List.of(run.command()));
    same.folderCommand(run.command()).ifPresent(command -> {
      words.addAll(List.of("--folder=" + file.getParent(), "--quiet"));
      words.addAll(Settings.of(run).words(command));
      same.run(words.toArray(String[]::new));
    });
    return Optional.ofNullable(made.get())
        .orElseThrow(() -> new Failure(
            ExitCode.INVALID_INPUT,
            file + ": this run of mixcost " + run.command() + " cannot be made again"));
  }

  private static int verifyFolder(Path folder, ReportFolder made, Console console) {
    FolderComparison found = made.compare(folder);
    List<Difference> differences = found.differences();
    differences.forEach(difference -> tell(folder.resolve(difference.file()), difference, console));
    String notKept =
        found.notKept().isEmpty() ? "" : "; not kept: " + String.join(", ", found.notKept());
    if (differences.isEmpty()) {
      console.line(folder + ": same bytes: " + files(found.same().size()) + notKept);
      return ExitCode.DONE;
    }
    int all = found.same().size() + differences.size();
    console.line(
        "%s: %d of %s differ%s".formatted(folder, differences.size(), files(all), notKept));
    if (differences.stream()
        .allMatch(difference -> DRAWN.matcher(difference.file()).matches())) {
      console.help(
          "no figure is another one; where mixcost brings no font for a script, charts are drawn with fonts of the machine");
    }
    return ExitCode.GATE;
  }

  private static int verifyFile(Path file, ReportFolder made, Console console) {
    return console
        .unrecorded()
        .read(file)
        .found()
        .flatMap(bytes -> made.compare(JsonWriter.FOLDER_FILE, bytes))
        .map(difference -> {
          tell(file, difference, console);
          return ExitCode.GATE;
        })
        .orElseGet(() -> {
          console.line(file + ": same bytes");
          return ExitCode.DONE;
        });
  }

  private static void tell(Path file, Difference difference, Console console) {
    console.line(file + difference.place() + ": " + difference.text());
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : Phrase.of("%,d files", count);
  }
}
