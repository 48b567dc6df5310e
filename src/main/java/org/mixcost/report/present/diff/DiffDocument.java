package org.mixcost.report.present.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.diff.Cause;
import org.mixcost.diff.ChangedInput;
import org.mixcost.diff.Contribution;
import org.mixcost.diff.ScenarioDiff;
import org.mixcost.diff.StudyDiff;
import org.mixcost.diff.StudyDiff.Lone;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.figure.FigureData;
import org.mixcost.simulate.Figure;

/** Why an estimate has changed. */
public record DiffDocument(StudyDiff diff, Provenance provenance) implements Answer {

  @Override
  public String kind() {
    return "diff";
  }

  @Override
  public String title() {
    return diff.question().after().title() + ": why it has changed";
  }

  @Override
  public Optional<String> opening() {
    return Optional.of(new DiffSentence(diff).text());
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    new DiffCharts(diff, provenance).all().stream().map(Drawing::new).forEach(content::add);
    content.addAll(sheets());
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    return new DiffTables(diff).all();
  }

  @Override
  public Fields facts() {
    return Fields.NONE
        .with("of", diff.question().figure())
        .with("scenarios", Items.of(diff.scenarios(), DiffDocument::data))
        .with("added", Items.of(diff.added(), DiffDocument::data))
        .with("removed", Items.of(diff.removed(), DiffDocument::data))
        .with("notes", Items.ofTexts(new DiffTables(diff).notes()));
  }

  private static Fields data(Lone lone) {
    return Fields.NONE
        .with("name", lone.scenario().name())
        .with("title", lone.scenario().title())
        .with("figure", FigureData.of(lone.figure()));
  }

  private static Fields data(ScenarioDiff scenario) {
    Fields named =
        Fields.NONE.with("name", scenario.name()).with("title", scenario.to().title());
    Fields known =
        scenario.isRenamed() ? named.with("renamed_from", scenario.from().name()) : named;
    Fields figures = known
        .with("before", data(scenario.before(), scenario.start()))
        .with("after", data(scenario.after(), scenario.end()))
        .with("difference", data(scenario.difference()));
    Fields relative = Double.isFinite(scenario.increase())
        ? figures.with("increase", scenario.increase())
        : figures;
    return relative
        .with("causes", Items.of(List.copyOf(scenario.parts().entrySet()), DiffDocument::data))
        .with("inputs", Items.of(scenario.changes(), DiffDocument::data));
  }

  private static Fields data(Contribution figure, Figure spread) {
    return Fields.NONE
        .with("unit", spread.unit().symbol())
        .and(data(figure))
        .with("p95", DiffSentence.p95(spread));
  }

  private static Fields data(Map.Entry<Cause, Contribution> part) {
    return Fields.NONE.with("cause", part.getKey().toString()).and(data(part.getValue()));
  }

  private static Fields data(Contribution part) {
    return Fields.NONE.with("central", part.central()).with("mean", part.mean());
  }

  private static Fields data(ChangedInput input) {
    Fields changed = Fields.NONE
        .with("input", input.path())
        .with("label", input.label())
        .with("cause", input.cause().toString())
        .with("before", input.before())
        .with("after", input.after());
    return input.part().map(part -> changed.and(data(part))).orElse(changed);
  }
}
