package org.mixcost.cli;

import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mixcost completion}: shell completion for bash and zsh. */
final class CompletionCommand implements Command {
  private final Supplier<CommandSpec> root;

  CompletionCommand(Supplier<CommandSpec> root) {
    this.root = root;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("completion");
    spec.usageMessage().description("Completion for bash and zsh: source <(mixcost completion)");
    return spec;
  }

  @Override
  public int run(Console console) {
    console.print(AutoComplete.bash("mixcost", new CommandLine(root.get())).replace("\r", ""));
    return ExitCode.DONE;
  }
}
