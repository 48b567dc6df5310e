package org.mixcost.testing.mutation;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file with one slip in it.
 *
 * @param file the name of what it is made from
 * @param slip which one
 * @param bytes what it holds
 * @param lines each of which may be named as the place of it
 * @param isWrong whether it must be refused or warned of; a slip may also leave a file that says something else
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Mutant(String file, Slip slip, byte[] bytes, Set<Integer> lines, boolean isWrong) {

  static Mutant of(String file, Slip slip, String text, Set<Integer> lines) {
    return new Mutant(file, slip, text.getBytes(StandardCharsets.UTF_8), lines, true);
  }

  Mutant alsoAt(int line) {
    Set<Integer> all = new TreeSet<>(lines);
    all.add(line);
    return new Mutant(file, slip, bytes, all, isWrong);
  }

  Mutant wrong(boolean is) {
    return new Mutant(file, slip, bytes, lines, is);
  }

  /** The same with another byte in the place of each of one kind. */
  Mutant with(byte one, byte other) {
    byte[] changed = bytes.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] = changed[i] == one ? other : changed[i];
    }
    return new Mutant(file, slip, changed, lines, isWrong);
  }

  /** Where the slip is, and the line with it. */
  @Override
  public String toString() {
    int line = lines.iterator().next();
    String text = new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .skip(line - 1L)
        .findFirst()
        .orElse("");
    return slip + " in " + file + ", line " + lines + ": " + text.strip();
  }
}
