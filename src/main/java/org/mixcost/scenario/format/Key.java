package org.mixcost.scenario.format;

/**
 * One key of a scenario file, declared once: what it is called, what it means, what may stand in it, and what it means
 * when it is not there. Its kind says what reading it gives.
 */
public sealed interface Key
    permits QuantityKey,
        ValueKey,
        TextsKey,
        SectionKey,
        NamedKey,
        NamedQuantitiesKey,
        NamedTextsKey {

  Naming naming();

  /** What may stand in it. */
  Shape shape();

  boolean isRequired();

  /** As it is written. */
  default String name() {
    return naming().name();
  }

  /** One line for the reference, without a full stop. */
  default String meaning() {
    return naming().meaning();
  }

  /** What readers call it. */
  default String words() {
    return naming().words();
  }

  /** What is not priced when it is not there; empty if nothing is. */
  default String notIncluded() {
    return naming().notIncluded();
  }
}
