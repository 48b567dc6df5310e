package org.mixcost.report.present.pilot;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.present.Naming;

/**
 * Whether pilots are worth their cost.
 *
 * @param naming what it calls the scenarios and the inputs
 */
public record PilotDocument(Pilots pilots, Provenance provenance, Naming naming) implements Answer {

  /** A document that calls scenarios by their ids and inputs by their paths. */
  public PilotDocument(Pilots pilots, Provenance provenance) {
    this(pilots, provenance, Naming.IDS);
  }

  @Override
  public String kind() {
    return "pilot";
  }

  @Override
  public String title() {
    return pilots.study().title() + ": is a pilot worth it?";
  }

  /** Of the pilot that leaves most. */
  @Override
  public Optional<String> opening() {
    return Optional.of(sentence(most()));
  }

  private PilotValue most() {
    return pilots.each().stream()
        .max(
            comparingDouble(pilot -> pilot.net(pilot.best()).orElse(pilot.best().worth())))
        .orElseThrow();
  }

  private String sentence(PilotValue pilot) {
    return new PilotSentence(pilots, pilot, naming).text();
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    List<Block.Sentence> others = pilots.each().stream()
        .filter(pilot -> !pilot.equals(most()))
        .map(pilot -> new Block.Sentence("", sentence(pilot)))
        .toList();
    if (!others.isEmpty()) {
      content.add(new Block.Sentences(others));
    }
    for (int i = 0; i < pilots.each().size(); i++) {
      if (pilots.each().get(i).perfect() > 0) {
        content.add(new Block.Drawing(new PilotChart(pilots, i, provenance).chart()));
      }
    }
    content.addAll(sheets());
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    return IntStream.range(0, pilots.each().size())
        .mapToObj(i -> new PilotTables(pilots, i, naming))
        .flatMap(tables -> tables.all().stream())
        .toList();
  }

  @Override
  public Fields facts() {
    return PilotData.of(pilots);
  }
}
