package org.mixcost.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/** Checks names that would be keys of one map in a file. */
final class NamesCheck {
  private NamesCheck() {}

  /** Refuses a name that two have. */
  static void refuseRepeated(List<String> names, Where where, Issues issues) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .distinct()
        .forEach(
            name -> issues.error("duplicate-key", where, "key '" + name + "' stands here twice"));
  }
}
