package org.mixcost.catalog.imports;

/**
 * Something that a list says of a price that is taken, and its row does not hold.
 *
 * @param part of the price
 * @param detail what it is, as the list says it
 */
public record LeftOut(Lack part, String detail) {

  /** What a row may lack. */
  public enum Lack {
    CACHE("a price of cached text"),
    BATCH("a batch discount"),
    LONG_PROMPTS("a further price of long prompts"),
    TIME_OF_DAY("a price of some hours of the day"),
    NO_COLUMN("a price that a row has no column for");

    private final String words;

    Lack(String words) {
      this.words = words;
    }

    /** For readers. */
    public String words() {
      return words;
    }
  }
}
