package org.mixcost.cli;

import java.util.List;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What becomes of what is wrong with an input: it is printed, and warnings are taken for errors or left out. */
public final class Strictness {
  private static final String WARNINGS_ARE_ERRORS = "warnings, and --strict takes them for errors";

  private final OptionSpec strict = OptionSpec.builder("--strict")
      .type(boolean.class)
      .defaultValue("false")
      .description("Take warnings for errors.")
      .build();
  private final OptionSpec quiet = OptionSpec.builder("--quiet")
      .type(boolean.class)
      .defaultValue("false")
      .description("Print no warnings.")
      .build();

  public void addTo(CommandSpec spec) {
    spec.addOption(strict).addOption(quiet);
  }

  /** What was read, or a failure once all that is wrong has been reported. */
  public <T> T require(Checked<T> read, Caller caller) {
    report(read.issues(), caller);
    return read.found().filter(value -> !isRefused(read)).orElseThrow(() -> failure(read.issues()));
  }

  void report(List<Issue> issues, Caller caller) {
    caller.issues(issues.stream().filter(issue -> issue.isError() || !isQuiet()).toList());
  }

  /** What was read, with its warnings as errors where they are taken for such, and without them where nobody wants them. */
  public <T> Checked<T> apply(Checked<T> read) {
    boolean isStrict = strict.getValue();
    List<Issue> counting = read.issues().stream()
        .filter(issue -> issue.isError() || isStrict || !isQuiet())
        .map(issue -> isStrict ? issue.asError() : issue)
        .toList();
    return new Checked<>(read.found().filter(value -> !isRefused(read)), counting);
  }

  /** Whether the input is not to be used: for an error or, when strict, for a warning. */
  boolean isRefused(Checked<?> read) {
    return read.hasErrors() || isRefusedFor(read.issues());
  }

  /** Whether an input is not to be used for some warnings. */
  boolean isRefusedFor(List<Issue> warnings) {
    boolean isStrict = strict.getValue();
    return isStrict && !warnings.isEmpty();
  }

  boolean isQuiet() {
    return quiet.getValue();
  }

  /** Of an input in which these were found. */
  static Failure failure(List<Issue> issues) {
    long errors = issues.stream().filter(Issue::isError).count();
    String found = errors == 0 ? WARNINGS_ARE_ERRORS : errors == 1 ? "1 error" : errors + " errors";
    return new Failure(ExitCode.of(issues), found);
  }
}
