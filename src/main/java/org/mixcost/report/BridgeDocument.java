package org.mixcost.report;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.report.Block.Drawing;
import org.mixcost.report.Data.Fields;

/** Why two scenarios differ. */
public record BridgeDocument(Bridge bridge, Provenance provenance) implements Answer {
  @Override
  public String kind() {
    return "bridge";
  }

  @Override
  public String title() {
    return text().sentence();
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    new BridgeChart(bridge, provenance).waterfall().map(Drawing::new).ifPresent(content::add);
    content.add(text().table());
    return content;
  }

  @Override
  public Fields facts() {
    return text().data();
  }

  private BridgeText text() {
    return new BridgeText(bridge);
  }
}
