/**
 * Paper and pen: text, palette, axes and files, for charts of any kind.
 *
 * <p>Knows nothing of what is drawn. AWT, XChart and Batik are used here and nowhere else in mixcost; callers outside
 * {@code org.mixcost.report.chart} have no business here. Lengths are in dots of 1/300 inch, the same in SVG and PNG.
 * Words are drawn as outlines of the bundled Liberation Sans, so they look the same wherever the file is opened.
 */
package org.mixcost.report.chart.draw;
