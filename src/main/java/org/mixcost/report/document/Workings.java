package org.mixcost.report.document;

import java.util.List;
import java.util.Optional;

/**
 * How the figures of a document were computed: what a page opens where one stands, see {@link ReportTable.Cell.Worked}.
 *
 * @param title what it shows
 * @param note what holds for all of it
 */
public record Workings(String title, String note, List<Chapter> chapters) {
  public Workings {
    chapters = List.copyOf(chapters);
  }

  /**
   * Those of one matter.
   *
   * @param title of the matter
   */
  public record Chapter(String title, List<Working> workings) {
    public Chapter {
      workings = List.copyOf(workings);
    }
  }

  /**
   * How one figure was computed.
   *
   * @param id by which others call it
   * @param head what the figure is
   * @param detail by which formula; may be empty
   * @param terms what stands in it
   */
  public record Working(String id, String head, String detail, List<Operand> terms) {
    public Working {
      terms = List.copyOf(terms);
    }
  }

  /**
   * What stands in a formula.
   *
   * @param head what it is
   * @param detail who says so; empty where it was computed itself
   * @param working the id of how it was computed; none where it is an input
   */
  public record Operand(String head, String detail, Optional<String> working) {}
}
