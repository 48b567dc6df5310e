package org.mixcost.load;

import org.mixcost.issue.Where;
import org.mixcost.scenario.format.Key;

/** Where a section of a scenario stands, and what its keys hold: in a file, or in a scenario that was built in code. */
interface Places {
  Where where();

  Where where(Key key);
}
