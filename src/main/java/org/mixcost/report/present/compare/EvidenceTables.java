package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.quality.evidence.NearWork;
import org.mixcost.analysis.quality.evidence.NearestEvidence;
import org.mixcost.analysis.quality.evidence.NearestEvidence.OfText;
import org.mixcost.analysis.quality.evidence.SyntheticText;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.catalog.SyntheticEvidence.Multiplier;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;

/** The published works nearest to synthetic text, as tables that say what they prove. */
final class EvidenceTables {
  private static final List<Cell> NO_WORK = List.of(
      new Cell.Label("none in the catalog"),
      new Cell.Empty(),
      new Cell.Empty(),
      new Cell.Empty(),
      new Cell.Empty());

  private EvidenceTables() {}

  /** The tables, or none where there is no synthetic text. */
  static List<ReportTable> of(NearestEvidence evidence) {
    List<ReportTable> tables = new ArrayList<>();
    if (!evidence.texts().isEmpty()) {
      tables.add(nearest(evidence.texts()));
    }
    if (!evidence.works().isEmpty()) {
      tables.add(works(evidence.works()));
    }
    return tables;
  }

  private static ReportTable nearest(List<OfText> texts) {
    return new ReportTable(
        "nearest-evidence",
        "Published evidence nearest to the synthetic text",
        List.of(
            Column.text("scenario"),
            Column.text("source"),
            Column.text("method"),
            Column.number("share of tokens seen", "share"),
            Column.number("synthetic share of the mix", "of the mix"),
            Column.text("nearest work"),
            Column.text("how near"),
            Column.number("published, least", "least"),
            Column.number("published, most", "most"),
            new Column("published is over", false, Optional.of("over")),
            Column.number("predicted of the source", "worth of source"),
            Column.number("predicted of the mix", "worth of mix")),
        texts.stream().flatMap(EvidenceTables::rows).toList(),
        List.of(
            "What others measured with other models, texts and measures: no proof of what is predicted here.",
            "Nearest are works on the same method and, among them, those whose synthetic share is least far from that of the mix; those that state none come last. Works that are equally near all stand.",
            "Published: how many times fewer tokens a mix needed to the same result, where the work states it. Predicted, where quality is (model assumption): how many real tokens seen once a token seen is worth, with every input at its median; of the source before mixing, and of the mix with its real text and repeats, which is nearer to what works state. Neither counts the errors inherited from generators."));
  }

  private static Stream<Row> rows(OfText near) {
    return near.works().isEmpty()
        ? Stream.of(row(near, NO_WORK))
        : near.works().stream().map(work -> row(near, cells(work)));
  }

  private static Row row(OfText near, List<Cell> ofWork) {
    SyntheticText text = near.text();
    List<Cell> cells = new ArrayList<>(List.of(
        new Cell.Label(String.join(", ", near.scenarios())),
        new Cell.Label(text.source()),
        new Cell.Label(text.method().key()),
        new Cell.Percentage(text.share()),
        new Cell.Percentage(text.shareOfAll())));
    cells.addAll(ofWork);
    cells.add(Cell.ofOptional(text.worth()));
    cells.add(Cell.ofOptional(text.worthOfMix()));
    return new Row(cells, false);
  }

  private static List<Cell> cells(NearWork near) {
    Optional<Multiplier> multiplier = near.work().multiplier();
    return List.of(
        new Cell.Label(near.work().work()),
        new Cell.Label(howNear(near)),
        Cell.ofOptional(multiplier.map(Multiplier::low)),
        Cell.ofOptional(multiplier.map(Multiplier::high)),
        multiplier.<Cell>map(stated -> new Cell.Label(over(stated))).orElse(new Cell.Empty()));
  }

  /** The text that a mix is held against. */
  static String over(Multiplier multiplier) {
    return multiplier.isOverReal() ? "real text seen once" : "repeats of the same text";
  }

  private static String howNear(NearWork near) {
    String method =
        near.isSameMethod() ? "same method" : "no work on this method; " + method(near.work());
    return method + ", " + near.shareApart().map(EvidenceTables::share).orElse("share not stated");
  }

  private static String method(SyntheticEvidence work) {
    return work.method().isEmpty() ? "method not stated" : work.method() + " instead";
  }

  private static String share(double apart) {
    if (apart == 0) {
      return "same share";
    }
    String percent = Numbers.percent(Math.abs(apart));
    String points = percent.substring(0, percent.length() - 1);
    return "share %s %s %s"
        .formatted(points, points.equals("1") ? "point" : "points", apart < 0 ? "lower" : "higher");
  }

  private static ReportTable works(List<SyntheticEvidence> works) {
    return new ReportTable(
        "nearest-works",
        "What these works found, and what is confounded in it",
        List.of(
            Column.text("work"),
            Column.text("method"),
            Column.number("synthetic share", "share"),
            Column.text("judged by"),
            Column.text("what it found"),
            new Column("what is confounded", false, Optional.empty()),
            new Column("our beliefs rest on it", false, Optional.of("used")),
            new Column("source", false, Optional.empty())),
        works.stream().map(EvidenceTables::row).toList(),
        List.of("A work on which our beliefs rest is no test of them."));
  }

  private static Row row(SyntheticEvidence work) {
    return Row.of(
        new Cell.Label(work.work()),
        new Cell.Label(work.method()),
        work.syntheticShare().<Cell>map(Cell.Percentage::new).orElse(new Cell.Empty()),
        new Cell.Label(work.metric()),
        new Cell.Label(work.result()),
        new Cell.Label(work.citation().note()),
        new Cell.Label(work.usedFor().isEmpty() ? "no" : "yes"),
        new Cell.Label(work.citation().shortText()));
  }
}
