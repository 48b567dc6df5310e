package org.mixcost.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8, of which none is held that is longer than it may be. */
final class LineReader {
  private final BufferedReader reader;
  private final int mostCharacters;

  LineReader(InputStream in, int mostCharacters) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.mostCharacters = mostCharacters;
  }

  /**
   * A line.
   *
   * @param isWhole whether it is no longer than it may be
   */
  record Line(String text, boolean isWhole) {}

  /** The next line, of which the rest is skipped where it is too long; none at the end. */
  Optional<Line> next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean isWhole = true;
    int character = reader.read();
    if (character < 0) {
      return Optional.empty();
    }
    while (character >= 0 && character != '\n') {
      isWhole &= text.length() < mostCharacters;
      if (isWhole) {
        text.append((char) character);
      }
      character = reader.read();
    }
    return Optional.of(new Line(text.toString(), isWhole));
  }
}
