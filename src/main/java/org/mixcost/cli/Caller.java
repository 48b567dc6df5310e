package org.mixcost.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Whoever asks a question: what is at hand, which files may be read, and who is told what is wrong. */
public interface Caller {

  /** A text that is at hand under the name of a file, and is read in its place. */
  Optional<byte[]> text(String file);

  /** Which files may be read. */
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
