package org.mixcost.cli;

import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.sweep.Choice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The dates as of which prices are taken for two files, in the place of what these say. */
final class DatesOption {
  private static final String KEY = "as_of";

  private final OptionSpec dates = OptionSpec.builder("--as-of")
      .paramLabel("OLD,NEW")
      .type(String.class)
      .description(
          "Take catalog prices as of these two months or days, instead of those that the files say; both files may be the same.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(dates);
  }

  /** What stands in the place of the date of the first file. */
  List<Choice> before() {
    return choice(0);
  }

  /** What stands in the place of that of the second. */
  List<Choice> after() {
    return choice(1);
  }

  private List<Choice> choice(int file) {
    String text = dates.getValue();
    if (text == null) {
      return List.of();
    }
    String[] both = text.strip().split("\\s*,\\s*", -1);
    if (both.length != 2) {
      throw new Failure(ExitCode.USAGE, "--as-of takes two dates", "write --as-of 2024-10,2026-07");
    }
    return List.of(new Choice(Optional.empty(), KEY, both[file]));
  }
}
