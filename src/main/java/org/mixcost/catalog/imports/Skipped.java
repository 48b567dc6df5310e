package org.mixcost.catalog.imports;

/**
 * Prices of a list that are not taken, for one reason and of one thing.
 *
 * @param reason why
 * @param what of which they are, as the list calls it
 * @param detail what else there is to say, or empty
 * @param line of the first of them
 * @param count how many they are
 */
public record Skipped(Reason reason, String what, String detail, int line, long count) {

  /** Why a price is not taken. */
  public enum Reason {
    NO_TEXT("no model that writes text"),
    NO_PRICE("no price of what mixcost prices"),
    FREE("a price of 0 or less"),
    IMPLAUSIBLE("a price that is not plausible"),
    NO_ACCELERATOR("no accelerator"),
    UNKNOWN("an unknown accelerator"),
    AMBIGUOUS("a name of several accelerators"),
    UNKNOWN_MODEL("a model that is not told from its text"),
    OTHER_UNIT("a price in a unit that is no hour or token"),
    OTHER_CURRENCY("a price in another currency"),
    OTHER_REGION("another region"),
    OTHER_TERMS("other terms than those that are compared"),
    DOUBLE("another price of the same model and seller counts"),
    SAMPLE("a sample of the list, not a price"),
    UNREADABLE("a row that cannot be read");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** For readers. */
    public String words() {
      return words;
    }
  }
}
