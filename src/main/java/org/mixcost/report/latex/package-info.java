/**
 * What LaTeX needs besides the order of a document: its preamble, text that stands for itself, and tables that fit a page.
 *
 * <p>It compiles with pdflatex and lualatex of a plain TeX Live. No analysis is known here, and nothing is
 * written.
 */
package org.mixcost.report.latex;
