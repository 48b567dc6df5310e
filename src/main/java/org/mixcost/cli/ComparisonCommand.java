package org.mixcost.cli;

import java.util.List;
import org.mixcost.issue.Issue;
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
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    input.addTo(spec);
    draws.addTo(spec);
    gates.addTo(spec);
    return spec;
  }

  @Override
  public final int run(Console console) {
    SimulationPlan plan = draws.plan();
    Gates stated = gates.gates();
    Request request = input.request(plan, console);
    input.warn(warnings(request.study()), console);
    Gates.Bound bound = stated.of(request.study());
    Findings findings = request.during(() -> find(request));
    input.reportComputed(findings.comparison(), console);
    write(findings, request);
    return bound.exitCode(findings.comparison(), console);
  }

  /** What this command alone has to warn of. */
  List<Issue> warnings(Study study) {
    return List.of();
  }

  /** Finds what there is to say. */
  abstract Findings find(Request request);

  abstract void write(Findings findings, Request request);
}
