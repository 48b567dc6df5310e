package org.mixcost.report.terminal;

/** How a terminal sets a text off. */
public enum Style {
  BOLD(1),
  DIM(2),
  RED(31),
  YELLOW(33);

  private final int code;

  Style(int code) {
    this.code = code;
  }

  /** Its number among those that terminals know (ECMA-48, select graphic rendition). */
  int code() {
    return code;
  }
}
