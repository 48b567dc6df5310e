package org.mixcost.report.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled Liberation Sans. */
enum Typeface {
  REGULAR(Typeface.REGULAR_FILE),
  BOLD(Typeface.BOLD_FILE);

  static final String FAMILY = "Liberation Sans";
  static final String REGULAR_FILE = "LiberationSans-Regular.ttf";
  static final String BOLD_FILE = "LiberationSans-Bold.ttf";

  private final String file;
  private final Map<Float, Font> sizes = new ConcurrentHashMap<>();
  /** Loaded when it is asked for, so that a machine that cannot says so each time. */
  private Font loaded;

  Typeface(String file) {
    this.file = file;
  }

  /** @throws UncheckedIOException if the machine has no place to unpack it */
  Font font(double sizeInDots) {
    return sizes.computeIfAbsent((float) sizeInDots, size -> loaded().deriveFont(size));
  }

  private synchronized Font loaded() {
    if (loaded == null) {
      loaded = load();
    }
    return loaded;
  }

  static InputStream open(String file) {
    InputStream resource = Typeface.class.getResourceAsStream(file);
    if (resource == null) {
      throw new AssertionError("missing resource " + file);
    }
    return resource;
  }

  private Font load() {
    BareMachine.prepare();
    try (InputStream resource = open(file)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, resource);
      return font.deriveFont(this == BOLD ? Font.BOLD : Font.PLAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot unpack the chart font in " + System.getProperty("java.io.tmpdir"), e);
    } catch (FontFormatException e) {
      throw new AssertionError(file, e);
    }
  }
}
