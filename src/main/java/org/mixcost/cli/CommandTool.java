package org.mixcost.cli;

import static java.util.stream.Collectors.joining;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.IssuePlaces;
import org.mixcost.issue.Severity;
import org.mixcost.report.document.Data;
import org.mixcost.serve.Tool;
import org.mixcost.serve.ToolAnswer;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.UndefinedFigure;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command as a tool: its options are the arguments, and its answer is that for programs. */
final class CommandTool implements Tool {
  private static final Map<Integer, String> REASONS = Map.of(
      ExitCode.USAGE, "usage",
      ExitCode.INVALID_INPUT, "invalid-input",
      ExitCode.UNREADABLE_INPUT, "unreadable-input",
      ExitCode.INTERNAL_ERROR, "internal-error");

  private final Supplier<Question> questions;
  private final Function<String, Optional<CommandSpec>> commands;
  private final ToolLimits limits;
  private final CommandSpec spec;

  /**
   * A tool.
   *
   * @param questions makes the command anew for each call, as it holds what was parsed
   * @param commands all by their names, as they are where nothing is stated
   */
  CommandTool(
      Supplier<Question> questions,
      Function<String, Optional<CommandSpec>> commands,
      ToolLimits limits) {
    this.questions = questions;
    this.commands = commands;
    this.limits = limits;
    this.spec = questions.get().question();
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public String description() {
    return String.join(" ", spec.usageMessage().description());
  }

  @Override
  public Data.Fields schema() {
    return new ToolArguments(spec).schema();
  }

  @Override
  public ToolAnswer call(Map<String, Object> arguments, Progress progress) {
    Checked<ToolArguments.Stated> stated = new ToolArguments(spec).read(arguments);
    return stated.hasErrors()
        ? ToolAnswer.failed(
            REASONS.get(ExitCode.USAGE), "the call cannot be understood", "", stated.issues())
        : answer(stated.get(), progress);
  }

  /** The answer, where a saved run is among the files as it was saved. */
  private ToolAnswer answer(ToolArguments.Stated stated, Progress progress) {
    FileAccess access = limits.access();
    for (Map.Entry<String, byte[]> text : stated.texts().entrySet()) {
      access = access.with(text.getKey(), text::getValue);
    }
    Question question = questions.get();
    Checked<ResumedLine> line = ResumedLine.of(line(question), stated.words(), access, commands);
    if (line.hasErrors()) {
      return ToolAnswer.failed(
          REASONS.get(ExitCode.INVALID_INPUT), "the saved run cannot be used", "", line.issues());
    }
    ToolCaller caller = new ToolCaller(line.get().access(), limits, progress);
    caller.issues(line.get().notes());
    return answer(question, line.get().words(), caller);
  }

  private static ToolAnswer answer(Question question, List<String> words, ToolCaller caller) {
    try {
      line(question).parseArgs(words.toArray(String[]::new));
      Data data = question.answer(caller);
      return ToolAnswer.of(data).withNotes(notes(caller));
    } catch (ParameterException usage) {
      return failed(ExitCode.USAGE, usage.getMessage(), "", caller);
    } catch (Failure failure) {
      return failed(failure.exitCode(), failure.getMessage(), failure.help(), caller);
    } catch (CancellationException cancelled) {
      return ToolAnswer.failed("cancelled", "the call was cancelled", "", List.of());
    } catch (UndefinedFigure undefined) {
      int code = undefined.isBeyondRange() ? ExitCode.INVALID_INPUT : ExitCode.INTERNAL_ERROR;
      return failed(code, undefined.getMessage(), "", caller);
    } catch (UncheckedIOException failure) {
      return failed(ExitCode.UNREADABLE_INPUT, failure.getMessage(), "", caller);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      return failed(ExitCode.INTERNAL_ERROR, "internal error: " + bug, "", caller);
    }
  }

  private static CommandLine line(Question question) {
    return new CommandLine(question.question())
        .setExpandAtFiles(false); // or @FILE would be read as more arguments, wherever that is
  }

  private static ToolAnswer failed(int code, String message, String help, ToolCaller caller) {
    return ToolAnswer.failed(REASONS.get(code), message, help, caller.told());
  }

  private static String notes(ToolCaller caller) {
    return IssuePlaces.of(caller.told()).stream()
        .map(issue -> issue.text(Severity::toString))
        .collect(joining("\n"));
  }
}
