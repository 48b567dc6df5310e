package org.mixcost.cli;

import java.util.List;
import java.util.function.Supplier;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Whoever asks a question: which files may be read, what is at hand in their place, and who is told what is wrong. */
public interface Caller {

  /** Which files may be read, and the texts that are at hand in their place. */
  FileAccess access();

  /** How far the answer has come. */
  Progress progress();

  /** Does work that may take long. */
  <T> T during(Progress progress, Supplier<T> work);

  /** Tells what is wrong with an input, as far as it is to be told. */
  void issues(List<Issue> issues);

  /** Fails where more is requested of scenarios than may be. */
  void check(Study study, SimulationPlan plan);
}
