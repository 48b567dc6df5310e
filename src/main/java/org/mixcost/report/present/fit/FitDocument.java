package org.mixcost.report.present.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.fit.Coefficient;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.formula.Law;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;

/**
 * A scaling law of runs: what it is, what the runs say only weakly, how sure it is, and how far each run lies from it.
 *
 * @param runs the table of them, by the name of its file without its folder
 */
public record FitDocument(LawFit fit, String runs, Provenance provenance) implements Answer {

  @Override
  public String kind() {
    return "fit";
  }

  @Override
  public String title() {
    return "Scaling law of " + runs;
  }

  @Override
  public List<Block> content() {
    FitTables tables = new FitTables(fit);
    List<Block> content = new ArrayList<>();
    content.add(new Heading(1, title()));
    content.add(new Finding(finding()));
    content.add(new Sentences(weaknesses()));
    content.add(new Drawing(ResidualChart.of(fit, provenance.text())));
    content.addAll(List.of(tables.coefficients(), tables.covariance(), tables.farthest()));
    return content;
  }

  /** All runs are in them. */
  @Override
  public List<ReportTable> sheets() {
    FitTables tables = new FitTables(fit);
    return List.of(tables.coefficients(), tables.covariance(), tables.runs());
  }

  @Override
  public Fields facts() {
    return FitData.of(fit);
  }

  private String finding() {
    return Phrase.of(
        "%d runs give %s; alpha is %s, beta %s.",
        fit.residuals().size(),
        equation(fit.law()),
        FitTables.withInterval(fit, Coefficient.ALPHA),
        FitTables.withInterval(fit, Coefficient.BETA));
  }

  /** {@code L = 1.69 + 406.4 / N^0.34 + 410.7 / D^0.28 nats}. */
  private static String equation(Law law) {
    return "L = %s + %s / N^%s + %s / D^%s nats per token"
        .formatted(Stream.of(law.e(), law.a(), law.alpha(), law.b(), law.beta())
            .map(Numbers::forPeople)
            .toArray());
  }

  private List<Sentence> weaknesses() {
    return fit.findings().isEmpty()
        ? List.of(new Sentence("", "The runs determine E, alpha and beta; no run is an outlier."))
        : fit.findings().stream()
            .map(finding -> new Sentence("Weak:", finding.message() + "."))
            .toList();
  }
}
