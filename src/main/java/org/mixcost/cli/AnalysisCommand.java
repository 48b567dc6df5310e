package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Data;
import org.mixcost.report.present.ChartTitle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command that puts one question to the scenarios of its files and writes the answer. */
abstract class AnalysisCommand implements Question {
  private final String name;
  private final String description;
  private final DrawOptions draws;
  private final InputOptions input = new InputOptions();
  private final AnswerOptions output = new AnswerOptions();

  AnalysisCommand(String name, String description, DrawOptions draws) {
    this.name = name;
    this.description = description;
    this.draws = draws;
  }

  @Override
  public final CommandSpec spec() {
    CommandSpec spec = withInput();
    draws.addThreadsTo(spec);
    output.addTo(spec);
    options().forEach(spec::addOption);
    furtherOptions().forEach(spec::addOption);
    return spec;
  }

  @Override
  public final CommandSpec question() {
    CommandSpec spec = withInput();
    options().forEach(spec::addOption);
    return spec;
  }

  private CommandSpec withInput() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    input.addTo(spec);
    draws.addQuestionTo(spec);
    return spec;
  }

  @Override
  public final int run(Console console) {
    output.check();
    check(input.files());
    Request request = input.request(draws.plan(), console);
    if (output.isFolder()) {
      input.warn(ChartTitle.warnings(request.study()), console);
    }
    Answer document = document(request);
    output.write(document, console);
    return end(document, request, console);
  }

  @Override
  public final Data answer(Caller caller) {
    return document(input.request(draws.plan(), caller)).data();
  }

  private Answer document(Request request) {
    return request.during(() -> answer(request));
  }

  /** Options that say what is done with the answer, and nothing of what is asked. */
  List<OptionSpec> furtherOptions() {
    return List.of();
  }

  /** Fails, before anything is read, where its options do not go with the files. */
  void check(List<Path> files) {}

  /** Does what is left to do with an answer that is written; the exit code. */
  int end(Answer answer, Request request, Console console) {
    return ExitCode.DONE;
  }

  /** An option that takes a text. */
  static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** Options of this command alone. */
  abstract List<OptionSpec> options();

  abstract Answer answer(Request request);
}
