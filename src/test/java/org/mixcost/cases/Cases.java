package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/** The case files, and the program run on them. */
final class Cases {
  static final Path FOLDER = Golden.RESOURCES.resolve("cases");
  static final MixCost MIX_COST = MixCost.create();

  private Cases() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  static String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Study study(String name) {
    return MIX_COST.read(file(name)).get();
  }

  /** A study of a text that a case was made into. */
  static Study edited(String text) {
    return MIX_COST.parse("case.yaml", text).get();
  }

  /** What one scenario of a study costs when every input has its median. */
  static Estimate bill(Study study, String scenario) {
    return MIX_COST.estimate(study.get(scenario));
  }

  /** The places, as line:column, and codes of all that is found in a case. */
  static List<String> findings(String name) {
    return MIX_COST.read(file(name)).issues().stream().map(Cases::finding).toList();
  }

  private static String finding(Issue issue) {
    return issue.where().line() + ":" + issue.where().column() + " " + issue.code();
  }

  /** A run of a command on a case, which does not fail. */
  static CliRun run(String command, String name, String... options) {
    String[] arguments = Stream.concat(
            Stream.of(command, file(name).toString(), "--quiet"), Arrays.stream(options))
        .toArray(String[]::new);
    CliRun run = CliRun.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }
}
