package org.mixcost.report.chart.draw;

import java.awt.Font;

/** Letters that the bundled typeface does not have, by the fonts of the machine. */
final class Fallback {
  private Fallback() {}

  /** A font of the machine, as large as another and as bold; that other one where no font of the machine does better. */
  static Font forText(String text, Font bundled) {
    Font machine = new Font(Font.SANS_SERIF, bundled.getStyle(), 1).deriveFont(bundled.getSize2D());
    return machine.canDisplayUpTo(text) < 0 ? machine : bundled;
  }
}
