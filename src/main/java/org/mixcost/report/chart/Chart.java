package org.mixcost.report.chart;

/** What a chart shows: the words around it and the numbers in it. {@link Charts} draws it. */
public sealed interface Chart
    permits StackedBarChart,
        IntervalChart,
        LineChart,
        ScatterChart,
        HeatMapChart,
        ChoiceMapChart,
        WaterfallChart,
        TornadoChart {

  /** The words around the drawing. */
  Caption caption();

  /** The same in words, one statement a line: for readers who hear a chart rather than see it. */
  String text();
}
