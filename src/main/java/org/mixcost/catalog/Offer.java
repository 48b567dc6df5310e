package org.mixcost.catalog;

/** A price that somebody quotes, on its way into a table of own rows. */
public sealed interface Offer permits RentalOffer, ModelOffer {

  /** Who says so, and when. */
  Origin origin();

  /** The id of who asks the price, or empty if nobody is named. */
  String seller();

  /** The same with something more that a reader needs to know. */
  Offer noting(String more);

  /**
   * Who says so, and when.
   *
   * @param source the list
   * @param url where to read it, or empty
   * @param date ISO day, month or year
   * @param note what else there is to know, or empty
   * @param isUnverified whether it is not certain what the price is for
   */
  record Origin(String source, String url, String date, String note, boolean isUnverified) {

    /** The same with a further note. */
    public Origin noting(String more) {
      String both = note.isEmpty() || more.isEmpty() ? note + more : note + "; " + more;
      return new Origin(source, url, date, both, isUnverified);
    }
  }
}
