package org.mixcost.cli;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Data;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;

/** A command that compares the scenarios of its files, writes what it finds, and judges it by the gates. */
abstract class ComparisonCommand implements Command {
  private final String name;
  private final String description;
  private final InputOptions input = new InputOptions();
  private final DrawOptions draws = new DrawOptions();
  private final GateOptions gates = new GateOptions();

  ComparisonCommand(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** The options that all of them have. */
  @Override
  public CommandSpec spec() {
    CommandSpec spec = question();
    draws.addThreadsTo(spec);
    gates.addTo(spec);
    return spec;
  }

  /** The options on which what is found depends. */
  public CommandSpec question() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    input.addTo(spec);
    draws.addQuestionTo(spec);
    return spec;
  }

  @Override
  public final int run(Console console) {
    SimulationPlan plan = draws.plan();
    Gates stated = gates.gates();
    Request request = request(plan, console);
    Gates.Bound bound = stated.of(request.study());
    Findings findings = findings(request);
    write(document(findings), console);
    return bound.exitCode(findings.comparison(), console);
  }

  /** The answer for programs. */
  public final Data answer(Caller caller) {
    return document(findings(request(draws.plan(), caller))).data();
  }

  private Request request(SimulationPlan plan, Caller caller) {
    Request request = input.request(plan, caller);
    input.warn(warnings(request.study()), caller);
    return request;
  }

  private Findings findings(Request request) {
    Findings findings = request.during(() -> find(request));
    input.reportComputed(findings.comparison(), request.caller());
    return findings;
  }

  /** What this command alone has to warn of. */
  List<Issue> warnings(Study study) {
    return List.of();
  }

  /** Finds what there is to say. */
  abstract Findings find(Request request);

  abstract Answer document(Findings findings);

  abstract void write(Answer document, Console console);
}
