package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    content.addAll(sheets());
    return content;
  }

  /**
   * What drives differences to the baseline alone, or totals, by what readers call the inputs.
   *
   * @param id of the outputs
   */
  public List<Block> of(String id) {
    Stream<Block> charts = new Tornados(sensitivity, provenance).of(id).map(Drawing::new);
    Naming naming = Naming.forReaders(sensitivity.models().study());
    return Stream.concat(charts, new SensitivityTables(sensitivity, naming).of(id))
        .toList();
  }

  @Override
  public List<ReportTable> sheets() {
    return new SensitivityTables(sensitivity, Naming.IDS).all();
  }
}
