package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;

/** Which inputs drive the costs of a study. */
public record SensitivityDocument(Sensitivity sensitivity, Provenance provenance)
    implements Answer {
  @Override
  public String kind() {
    return "sensitivity";
  }

  @Override
  public String title() {
    return sensitivity.models().study().title() + ": what drives the cost";
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    new Tornados(sensitivity, provenance).all().forEach(chart -> content.add(new Drawing(chart)));
    content.addAll(new SensitivityTables(sensitivity).all());
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    return new SensitivityTables(sensitivity).all();
  }
}
