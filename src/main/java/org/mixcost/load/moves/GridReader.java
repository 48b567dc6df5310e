package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.analysis.sweep.SweepQuestion.Studies;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.moves.ChoiceReader.Request;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;

/** Reads all grids of a sweep, one for each choice of words, before any of them is worked through. */
public final class GridReader {
  private static final int MOST_POINTS = 100_000;

  private GridReader() {}

  /** The grids, of which there is one at least, or all that is wrong with them. */
  public static Checked<List<Grid>> read(SweepQuestion question) {
    Studies studies = question.studies();
    return studies
        .with(List.of())
        .then(plain -> ChoiceReader.read(question.vary(), plain)
            .then(request ->
                read(request, words -> words.isEmpty() ? Checked.of(plain) : studies.with(words))));
  }

  private static Checked<List<Grid>> read(Request request, Studies studies) {
    Issues issues = new Issues();
    List<Grid> grids = new ArrayList<>();
    double points = 0;
    for (List<Choice> words : request.combinations()) {
      Checked<Grid> grid = studies.with(words).then(study -> grid(study, words, request.numbers()));
      issues.addAll(grid.issues());
      grid.found().ifPresent(grids::add);
      points += grid.found().map(Grid::size).orElse(0.0);
      if (points > MOST_POINTS) {
        issues.error(
            "too-many-points", Where.NOWHERE, "a sweep has at most " + MOST_POINTS + " points");
        break;
      }
    }
    return Checked.of(grids, issues);
  }

  private static Checked<Grid> grid(Study study, List<Choice> words, List<String> numbers) {
    return new VariationReader(Models.plan(study))
        .axes(numbers)
        .then(found -> distinct(found.moved())
            .then(axes -> Checked.of(new Grid(found.models(), words, axes))));
  }

  private static Checked<List<Axis>> distinct(List<Axis> axes) {
    Set<String> names = new HashSet<>();
    for (Axis axis : axes) {
      if (!names.add(axis.input().name())) {
        return Checked.failed(Issue.error(
            "repeated-input", Where.NOWHERE, "'" + axis.input().name() + "' is moved twice"));
      }
    }
    return Checked.of(axes);
  }
}
