package org.mixcost.report.present.diff;

import org.mixcost.catalog.Dates;
import org.mixcost.diff.Cause;
import org.mixcost.diff.StudyDiff;

/** What a cause is called in a sentence: of catalog prices, by which date they are others. */
record CauseWords(String asOfBefore, String asOfAfter) {

  static CauseWords of(StudyDiff diff) {
    return new CauseWords(
        diff.question().before().asOf(), diff.question().after().asOf());
  }

  String of(Cause cause) {
    if (cause != Cause.CATALOG_PRICES || asOfBefore.equals(asOfAfter)) {
      return cause.toString();
    }
    return cause
        + (Dates.isAfter(asOfAfter, asOfBefore) ? " of a later date" : " of an earlier date");
  }
}
