package org.mixcost.load.prices;

/**
 * The tokens of a model.
 *
 * @param name as the list calls it
 * @param provider the seller, as the list calls it
 * @param prices of its tokens
 * @param reasons whether it may reason, in the word of the catalog
 * @param url where the list has it from, or empty
 * @param date of the price, where the list says it
 * @param line where it stands
 * @param count how many prices of the list these are
 */
record ListedModel(
    String name,
    String provider,
    TokenPrices prices,
    String reasons,
    String url,
    String date,
    int line,
    long count) {

  /** One entry of the list. */
  ListedModel(
      String name,
      String provider,
      TokenPrices prices,
      String reasons,
      String url,
      String date,
      int line) {
    this(name, provider, prices, reasons, url, date, line, 1);
  }
}
