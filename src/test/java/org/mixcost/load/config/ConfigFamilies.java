package org.mixcost.load.config;

import java.util.List;

/** The families whose configs are understood, for tests of what is said of them. */
public final class ConfigFamilies {
  private ConfigFamilies() {}

  /** What a config calls them, in alphabetic order. */
  public static List<String> names() {
    return Families.names().stream()
        .map(name -> name.equals("gemma3_text") ? "gemma3" : name)
        .toList();
  }
}
