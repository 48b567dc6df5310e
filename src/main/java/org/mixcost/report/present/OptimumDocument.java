package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;

/** The best of what may be changed, what holds it there and what that is worth; or why nothing keeps all limits. */
public record OptimumDocument(Optimum optimum, Provenance provenance) implements Answer {

  @Override
  public String kind() {
    return "optimum";
  }

  @Override
  public String title() {
    return optimum.problem().variants().get(0).models().study().title() + ": optimum";
  }

  /** Whether there is anything that keeps all limits. */
  public boolean isFeasible() {
    return optimum.best().isPresent();
  }

  @Override
  public Optional<String> opening() {
    return Optional.of(optimum
        .best()
        .map(best -> new OptimumSentence(optimum.problem()).of(best))
        .orElseGet(() -> OptimumSentence.of(optimum.clash().orElseThrow())));
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    optimum
        .best()
        .ifPresent(best ->
            content.add(new Block.Sentences(new OptimumSentence(optimum.problem()).more(best))));
    chart().ifPresent(chart -> content.add(new Block.Drawing(chart)));
    content.addAll(tables());
    return content;
  }

  private Optional<Chart> chart() {
    return optimum
        .best()
        .flatMap(best ->
            best.frontier().flatMap(frontier -> FrontierTables.chart(best, frontier, provenance)));
  }

  @Override
  public List<ReportTable> tables() {
    OptimumTables tables = new OptimumTables(optimum);
    return optimum
        .best()
        .map(tables::of)
        .orElseGet(() -> tables.of(optimum.clash().orElseThrow()));
  }

  @Override
  public Fields facts() {
    return OptimumData.of(optimum);
  }

  @Override
  public List<ReportTable> sheets() {
    return tables();
  }
}
