package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.decision.Decision;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.present.BreakevenDocument;
import org.mixcost.report.present.Naming;
import org.mixcost.report.present.SensitivityDocument;

/** What decides between the cheapest scenario and the runner-up, and where it turns, as charts and tables. */
final class DecisionBlocks {
  private final Decision decision;
  private final Provenance provenance;

  DecisionBlocks(Decision decision, Provenance provenance) {
    this.decision = decision;
    this.provenance = provenance;
  }

  List<Block> all() {
    List<Block> blocks = new ArrayList<>();
    Naming naming = Naming.forReaders(decision.sensitivity().models().study());
    if (!decision.drivers().isEmpty()) {
      SensitivityDocument drivers = new SensitivityDocument(decision.sensitivity(), provenance);
      blocks.addAll(drivers.of(decision.decisive()));
    }
    decision
        .turn()
        .map(turn -> new BreakevenDocument(turn.breakeven(), turn.curves(), provenance, naming))
        .ifPresent(turn -> {
          blocks.add(new Sentences(List.of(new Sentence("", turn.title()))));
          blocks.addAll(turn.content());
        });
    return blocks;
  }
}
