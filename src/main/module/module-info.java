/**
 * What it costs to train models on mixes of real and synthetic data.
 *
 * <p>Where a library is optional, a program that wants what it is for requires its module itself.
 */
module org.mixcost {
  requires hipparchus.core;
  requires java.desktop;
  requires org.apache.commons.csv;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.text;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;

  requires static com.j2html;
  requires static de.rototor.pdfbox.graphics2d;
  requires static hipparchus.optim;
  requires static info.picocli;
  requires static io.modelcontextprotocol.sdk.mcp.core;
  requires static io.modelcontextprotocol.sdk.mcp.json.jackson3;
  requires static org.apache.commons.compress;
  requires static org.apache.fontbox;
  requires static org.apache.pdfbox;
  requires static org.apache.pdfbox.io;
  requires static org.apache.xmlgraphics.batik.svggen;
  requires static org.dhatim.fastexcel;
  requires static org.dhatim.fastexcel.reader;
  requires static org.reactivestreams;
  requires static reactor.core;
  requires static tablesaw.core;

  // What is promised of them is in library.md.
  exports org.mixcost;
  exports org.mixcost.analysis.actuals;
  exports org.mixcost.analysis.backtest;
  exports org.mixcost.analysis.breakeven;
  exports org.mixcost.analysis.bridge;
  exports org.mixcost.analysis.compare;
  exports org.mixcost.analysis.compare.gate;
  exports org.mixcost.analysis.compare.schedule;
  exports org.mixcost.analysis.decide;
  exports org.mixcost.analysis.explain;
  exports org.mixcost.analysis.fit;
  exports org.mixcost.analysis.optimize;
  exports org.mixcost.analysis.pilot;
  exports org.mixcost.analysis.quality;
  exports org.mixcost.analysis.quality.evidence;
  exports org.mixcost.analysis.sensitivity;
  exports org.mixcost.analysis.stock;
  exports org.mixcost.analysis.sweep;
  exports org.mixcost.catalog;
  exports org.mixcost.catalog.imports;
  exports org.mixcost.decision;
  exports org.mixcost.diff;
  exports org.mixcost.file;
  exports org.mixcost.formula;
  exports org.mixcost.issue;
  exports org.mixcost.load.charges;
  exports org.mixcost.load.published;
  exports org.mixcost.load.runs;
  exports org.mixcost.model;
  exports org.mixcost.quantity;
  exports org.mixcost.report.chart;
  exports org.mixcost.report.document;
  exports org.mixcost.report.present;
  exports org.mixcost.report.present.actuals;
  exports org.mixcost.report.present.backtest;
  exports org.mixcost.report.present.compare;
  exports org.mixcost.report.present.decide;
  exports org.mixcost.report.present.diff;
  exports org.mixcost.report.present.fit;
  exports org.mixcost.report.present.pilot;
  exports org.mixcost.report.terminal;
  exports org.mixcost.report.write;
  exports org.mixcost.scenario;
  exports org.mixcost.scenario.format;
  exports org.mixcost.simulate;
}
