/**
 * Charts for decision documents: records that say what is drawn, and a writer that draws them.
 *
 * <p>A chart holds numbers, units and words, and knows nothing of pens and pixels; {@link
 * org.mixcost.report.chart.Charts} is the only door to the drawing. The marks of each kind of chart are drawn
 * here, on the paper and the axes of {@link org.mixcost.report.chart.draw}. AWT loads when a chart is written, not
 * before.
 */
package org.mixcost.report.chart;
