package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.compare.Result;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Workings;
import org.mixcost.report.present.Naming;

/** The bill of each scenario. */
public final class EstimateDocument extends FindingsDocument {
  public EstimateDocument(Findings findings) {
    super("estimate", findings);
  }

  /** Those of all bills, as all are here. */
  @Override
  public Optional<Workings> workings() {
    return Optional.of(StudyWorkings.of(findings().comparison()));
  }

  @Override
  public List<Block> content() {
    List<Result> results = findings().comparison().results();
    List<Block> tables = new ArrayList<>();
    SpendingTables spending = new SpendingTables(findings().spending(), Naming.IDS);
    for (Result result : results) {
      tables.addAll(new ResultTables(result).all());
      spending.of(result.name()).ifPresent(tables::add);
    }
    new LimitTables(results, Naming.IDS).table().ifPresent(tables::add);
    return tables;
  }
}
