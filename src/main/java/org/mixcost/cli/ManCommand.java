package org.mixcost.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mixcost man}: the manual page. */
final class ManCommand implements Command {
  private final Supplier<CommandSpec> root;

  ManCommand(Supplier<CommandSpec> root) {
    this.root = root;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("man");
    spec.usageMessage().description("The manual page: mixcost man > mixcost.1; man -l mixcost.1");
    return spec;
  }

  @Override
  public int run(Console console) {
    console.print(ManPage.of(root.get()));
    return ExitCode.DONE;
  }
}
