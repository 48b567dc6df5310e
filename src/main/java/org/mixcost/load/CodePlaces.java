package org.mixcost.load;

import org.mixcost.issue.Where;
import org.mixcost.scenario.format.Key;

/**
 * A section of a scenario that was built in code.
 *
 * @param scenario its name
 * @param path of the section, dotted
 */
record CodePlaces(String scenario, String path) implements Places {

  @Override
  public Where where() {
    return Where.nameOnly(scenario + ":" + path);
  }

  @Override
  public Where where(Key key) {
    return new CodePlaces(scenario, path + "." + key.name()).where();
  }
}
