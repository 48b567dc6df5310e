package org.mixcost.report.present.compare;

import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.schedule.Spending;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.analysis.quality.evidence.NearestEvidence;
import org.mixcost.analysis.stock.StockOutlook;
import org.mixcost.decision.Decision;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.present.BridgeDocument;
import org.mixcost.report.present.Naming;

/**
 * All that a report has to say.
 *
 * @param comparison what scenarios cost
 * @param decision what decides between the cheapest and the runner-up, where it was requested
 * @param quality how their predicted quality differs, where it was requested
 * @param bridges why their totals differ from the baseline's, where it was requested
 * @param evidence which published works are nearest to their synthetic text, where it was requested
 * @param stock how much text there is, and until when, where it was requested
 * @param spending when the money is spent, of each scenario that says when it begins
 * @param provenance what all of it was made from
 */
public record Findings(
    Comparison comparison,
    Optional<Decision> decision,
    List<QualityDifference> quality,
    List<Bridge> bridges,
    Optional<NearestEvidence> evidence,
    Optional<StockOutlook> stock,
    List<Spending> spending,
    Provenance provenance) {
  public Findings {
    spending = List.copyOf(spending);
    quality = List.copyOf(quality);
    bridges = List.copyOf(bridges);
  }

  /** Findings on money alone. */
  public static Findings of(Comparison comparison, Provenance provenance) {
    return new Findings(
        comparison,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        provenance);
  }

  /** The same, with why totals differ. */
  public Findings with(List<Bridge> reasons) {
    return new Findings(
        comparison, decision, quality, reasons, evidence, stock, spending, provenance);
  }

  /** The same, with what is published nearest to the synthetic text. */
  public Findings with(NearestEvidence nearest) {
    return new Findings(
        comparison, decision, quality, bridges, Optional.of(nearest), stock, spending, provenance);
  }

  /** The same, with how much text there is. */
  public Findings with(StockOutlook outlook) {
    return new Findings(
        comparison,
        decision,
        quality,
        bridges,
        evidence,
        Optional.of(outlook),
        spending,
        provenance);
  }

  /** The same, with when the money is spent. */
  public Findings spent(List<Spending> months) {
    return new Findings(
        comparison, decision, quality, bridges, evidence, stock, months, provenance);
  }

  /** When the money of a scenario is spent, where it says when it begins. */
  Optional<Spending> spending(String scenario) {
    return spending.stream()
        .filter(months -> months.scenario().name().equals(scenario))
        .findFirst();
  }

  /** The same, with what decides. */
  public Findings with(Optional<Decision> deciding) {
    return new Findings(
        comparison, deciding, quality, bridges, evidence, stock, spending, provenance);
  }

  /** Those of what a page shows one by one. */
  Findings shortlist() {
    Comparison shown = comparison.shortlist();
    List<QualityDifference> compared = quality.stream()
        .filter(difference -> shown.study().has(difference.scenario()))
        .toList();
    List<Spending> spent = spending.stream()
        .filter(months -> shown.study().has(months.scenario().name()))
        .toList();
    return new Findings(shown, decision, compared, bridges, evidence, stock, spent, provenance);
  }

  /** The bridges as they stand beside the other figures. */
  List<BridgeDocument> explained(Naming naming) {
    return bridges.stream()
        .map(bridge -> new BridgeDocument(bridge, provenance, naming))
        .toList();
  }

  /** How the quality of a scenario differs, where that was requested. */
  Optional<QualityDifference> quality(String scenario) {
    return quality.stream()
        .filter(difference -> difference.scenario().equals(scenario))
        .findFirst();
  }
}
