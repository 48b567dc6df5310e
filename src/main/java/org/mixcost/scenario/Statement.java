package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import org.mixcost.scenario.format.StatementKind;

/**
 * Something a study rests on, and how far it can be relied on.
 *
 * @param name under which the file states it
 * @param kind whether it was published, claimed, inferred or assumed
 * @param text what is stated, in a sentence
 * @param source who says so, with address and date where they are known; empty for what we infer or assume ourselves
 */
public record Statement(String name, StatementKind kind, String text, String source) {
  public Statement {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    requireNonNull(source, "source");
  }
}
