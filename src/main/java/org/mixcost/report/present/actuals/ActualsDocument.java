package org.mixcost.report.present.actuals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;

/** What a project has cost so far against its plan, why, and what it will cost in the end. */
public record ActualsDocument(Actuals actuals, Provenance provenance) implements Answer {

  @Override
  public String kind() {
    return "actuals";
  }

  @Override
  public String title() {
    return "Actual cost of " + actuals.scenario().name() + " until " + actuals.until();
  }

  @Override
  public Optional<String> opening() {
    return Optional.of(new ActualsSentence(actuals).text());
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    content.add(new Drawing(SpentChart.of(actuals, provenance.brief())));
    content.addAll(new ActualsTables(actuals).forReaders());
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    return new ActualsTables(actuals).all();
  }
}
