package org.mixcost.report.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled Liberation Sans. */
enum Typeface {
  REGULAR(Typeface.REGULAR_FILE),
  BOLD(Typeface.BOLD_FILE);

  static final String FAMILY = "Liberation Sans";
  static final String REGULAR_FILE = "LiberationSans-Regular.ttf";
  static final String BOLD_FILE = "LiberationSans-Bold.ttf";

  @SuppressWarnings("ImmutableEnumChecker") // a Font never changes, it only does not say so
  private final Font font;

  Typeface(String file) {
    font = load(file);
  }

  Font font(double sizeInDots) {
    return font.deriveFont(this == BOLD ? Font.BOLD : Font.PLAIN, (float) sizeInDots);
  }

  static InputStream open(String file) {
    InputStream resource = Typeface.class.getResourceAsStream(file);
    if (resource == null) {
      throw new AssertionError("missing resource " + file);
    }
    return resource;
  }

  private static Font load(String file) {
    BareMachine.prepare();
    try (InputStream resource = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the chart font " + file, e);
    } catch (FontFormatException e) {
      throw new AssertionError(file, e);
    }
  }
}
