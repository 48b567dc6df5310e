/**
 * Paper and pen: text, palette, axes and files, for charts of any kind.
 *
 * <p>Knows nothing of what is drawn. AWT, Batik and PDFBox are used here and nowhere else in mixcost; callers outside
 * {@code org.mixcost.report.chart} have no business here. Lengths are in dots of 1/300 inch, the same in SVG, PDF
 * and PNG. Words are set in the bundled Liberation Sans: as outlines in a PNG, as words in an SVG and a PDF.
 */
package org.mixcost.report.chart.draw;
