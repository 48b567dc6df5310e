package org.mixcost.spark;

import java.io.Serializable;
import java.util.List;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.issue.Checked;
import org.mixcost.simulate.SimulationPlan;

/** What is requested of the scenarios of a text. */
sealed interface Question extends Serializable {

  /** The answer, or what is wrong with the question; nothing of it is worked out yet. */
  Checked<? extends Rows> rows(TextReader reader);

  /** What is moved, as it is requested. */
  List<String> vary();

  /** How much is drawn, and from which seed; one thread works on a slice. */
  record Draws(long samples, long seed) implements Serializable {
    SimulationPlan plan() {
      return new SimulationPlan(samples, seed, 1);
    }
  }

  /**
   * What they cost over a grid.
   *
   * @param vary as of a {@link SweepQuestion}
   */
  record OfGrid(List<String> vary, Draws draws) implements Question {
    public OfGrid {
      vary = List.copyOf(vary);
    }

    @Override
    public Checked<? extends Rows> rows(TextReader reader) {
      return reader
          .mixCost()
          .grid(new SweepQuestion(reader, vary))
          .then(grid -> Checked.of(new GridRows(reader.mixCost(), grid, draws.plan())));
    }
  }

  /** What each costs, and how it differs from the baseline. */
  record OfScenarios(Draws draws) implements Question {
    @Override
    public List<String> vary() {
      return List.of();
    }

    @Override
    public Checked<? extends Rows> rows(TextReader reader) {
      return reader
          .study()
          .then(study -> Checked.of(new ScenarioRows(reader.mixCost(), study, draws.plan())));
    }
  }
}
