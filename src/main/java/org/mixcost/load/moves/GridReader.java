package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Grid.Face;
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

/** Reads the grid of a sweep: the scenarios with each choice of words, before any point is worked through. */
public final class GridReader {
  /** As many points as a sweep keeps at once. */
  public static final long MOST_KEPT = 100_000;

  /** As many as are worked through slice by slice. */
  public static final long MOST_POINTS = 1_000_000_000;

  private GridReader() {}

  /**
   * The grid, or all that is wrong with it.
   *
   * @param most how many points it may have
   */
  public static Checked<Grid> read(SweepQuestion question, long most) {
    Studies studies = question.studies();
    return studies
        .with(List.of())
        .then(plain -> ChoiceReader.read(question.vary(), plain)
            .then(request -> read(
                request,
                words -> words.isEmpty() ? Checked.of(plain) : studies.with(words),
                most)));
  }

  private static Checked<Grid> read(Request request, Studies studies, long most) {
    Issues issues = new Issues();
    List<Face> faces = new ArrayList<>();
    double points = 0;
    for (List<Choice> words : request.combinations()) {
      Checked<Face> face = studies.with(words).then(study -> face(study, words, request.numbers()));
      issues.addAll(face.issues());
      face.found().ifPresent(faces::add);
      points += face.found().map(Face::size).orElse(0.0);
      if (points > most) {
        issues.error("too-many-points", Where.NOWHERE, "a sweep has at most " + most + " points");
        break;
      }
    }
    return issues.hasErrors() ? Checked.failed(issues) : Checked.of(new Grid(faces), issues);
  }

  private static Checked<Face> face(Study study, List<Choice> words, List<String> numbers) {
    return new VariationReader(Models.plan(study))
        .axes(numbers)
        .then(found -> distinct(found.moved())
            .then(axes -> Checked.of(new Face(found.models(), words, axes))));
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
