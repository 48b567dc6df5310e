package org.mixcost.report.document;

import java.util.List;
import org.mixcost.report.chart.Chart;

/** A part of a document, as readers go through it from top to bottom. */
public sealed interface Block
    permits Block.Heading,
        Block.Finding,
        Block.Sentences,
        Block.Drawing,
        Block.SectionEnd,
        ReportTable,
        Calculator,
        Tree,
        Provenance {

  /**
   * A title.
   *
   * @param level 1 of the document, 2 of a section of it
   */
  record Heading(int level, String text) implements Block {}

  /** The answer in one sentence. */
  record Finding(String text) implements Block {}

  /** Sentences that stand apart, one sentence each. */
  record Sentences(List<Sentence> all) implements Block {
    public Sentences {
      all = List.copyOf(all);
    }
  }

  /**
   * A sentence.
   *
   * @param subject its first words, which say what it is about; may be empty
   * @param text the rest of it
   */
  record Sentence(String subject, String text) {}

  /** A chart. */
  record Drawing(Chart chart) implements Block {}

  /** What follows is about all of the document again, and not about the section before it. */
  record SectionEnd() implements Block {}
}
