package org.mixcost.examples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.report.chart.Charts;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.report.present.compare.StudyDocument;
import org.mixcost.report.write.Format;
import org.mixcost.report.write.Tables;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Takes charts, tables and a whole document out of an answer: for a page, a window, a sheet and another program. */
public final class TakeOut {
  private TakeOut() {}

  /**
   * What a tool shows.
   *
   * @param svg for a page
   * @param image for a window
   * @param csv for a sheet
   * @param json for a script
   */
  public record Taken(String svg, BufferedImage image, String csv, String json) {}

  /**
   * Takes them out.
   *
   * @param slide the file that gets a chart as PNG
   * @param out where all of the answer goes as JSON, such as that of a response
   */
  public static Taken of(Path file, Path slide, OutputStream out) throws IOException {
    MixCost mixCost = MixCost.create();
    Study study = mixCost.read(file).get();
    Findings findings = mixCost.report(study, SimulationPlan.of(1024, 42), new Progress());
    ReportDocument document = new StudyDocument(findings);

    String svg = Charts.svg(document.chart("cost-by-category"));
    BufferedImage image = Charts.image(document.chart("difference"), 96);
    byte[] png = Charts.png(document.chart("difference"), 150, Charts.COLUMN_WIDTH);
    Files.write(slide, png);
    String csv = Tables.csv(document.table("totals"));
    String json = Tables.json(document.table("differences"));
    Format.JSON.write(document, out);
    return new Taken(svg, image, csv, json);
  }
}
