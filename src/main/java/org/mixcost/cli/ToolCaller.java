package org.mixcost.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** A program that calls a tool: it brings texts along, and is told all that is wrong at once. */
final class ToolCaller implements Caller {
  private final FileAccess access;
  private final ToolLimits limits;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();

  /**
   * A program.
   *
   * @param access by which it reads
   */
  ToolCaller(FileAccess access, ToolLimits limits, Progress progress) {
    this.access = access;
    this.limits = limits;
    this.progress = progress;
  }

  @Override
  public FileAccess access() {
    return access;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public <T> T during(Progress any, Supplier<T> work) {
    return work.get();
  }

  @Override
  public void issues(List<Issue> found) {
    issues.addAll(found);
  }

  @Override
  public void check(Study study, SimulationPlan plan) {
    limits.check(study, plan);
  }

  /** All that it was told, most important first. */
  List<Issue> told() {
    return issues.stream().sorted(Issue.MOST_IMPORTANT_FIRST).toList();
  }
}
