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
  REGULAR("LiberationSans-Regular.ttf"),
  BOLD("LiberationSans-Bold.ttf");

  static final String FAMILY = "Liberation Sans";

  /** Loaded when they are asked for, so that a machine that cannot says so each time. */
  private static final Map<Typeface, Font> LOADED = new ConcurrentHashMap<>();

  private static final Map<Sized, Font> IN_SIZE = new ConcurrentHashMap<>();

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  private record Sized(Typeface typeface, float dots) {}

  /** @throws UncheckedIOException if the machine has no place to unpack it */
  Font font(float sizeInDots) {
    Font loaded = LOADED.computeIfAbsent(this, Typeface::load);
    return IN_SIZE.computeIfAbsent(
        new Sized(this, sizeInDots),
        sized -> loaded.deriveFont(this == BOLD ? Font.BOLD : Font.PLAIN, sized.dots()));
  }

  /** The name of its file. */
  String file() {
    return file;
  }

  InputStream open() {
    InputStream resource = Typeface.class.getResourceAsStream(file);
    if (resource == null) {
      throw new AssertionError("missing resource " + file);
    }
    return resource;
  }

  private Font load() {
    BareMachine.prepare();
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FontFiles.of(this).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the chart font " + file, e);
    } catch (FontFormatException e) {
      throw new AssertionError(file, e);
    }
  }
}
