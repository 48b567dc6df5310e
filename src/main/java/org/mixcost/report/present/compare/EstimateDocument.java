package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.compare.Result;
import org.mixcost.report.document.Block;
import org.mixcost.report.present.Naming;

/** The bill of each scenario. */
public final class EstimateDocument extends FindingsDocument {
  public EstimateDocument(Findings findings) {
    super("estimate", findings);
  }

  @Override
  public List<Block> content() {
    List<Result> results = findings().comparison().results();
    List<Block> tables = new ArrayList<>();
    results.forEach(result -> tables.addAll(new ResultTables(result).all()));
    new LimitTables(results, Naming.IDS).table().ifPresent(tables::add);
    return tables;
  }
}
