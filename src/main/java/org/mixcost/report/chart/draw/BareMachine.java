package org.mixcost.report.chart.draw;

import java.awt.AWTError;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A machine without fonts or fontconfig, on which Java2D refuses even the fonts that a program brings along.
 *
 * <p>It tries again when asked again. So where Java2D would be of no use to anybody it is told to take the bundled fonts for
 * all others, if the program around us lets us: that sets a property for all of it.
 */
final class BareMachine {
  private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";
  /** Set to {@code bundled} by a program that lets us. */
  private static final String FONTS = "mixcost.fonts";

  private static final List<String> LOGICAL_FONTS =
      List.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");

  private BareMachine() {}

  /**
   * Does what it takes; to be called before a font is used.
   *
   * @throws IllegalStateException where nothing can be drawn
   */
  static void prepare() {
    if (!canDraw()) {
      throw new IllegalStateException(
          "charts need a font, and Java2D finds none here: install fontconfig and a font, or start Java"
              + " with -Djava.awt.headless=true -D" + FONTS + "=bundled");
    }
  }

  /** Whether there are fonts, or have been unpacked. */
  static synchronized boolean canDraw() {
    if (!hasFonts() && isAllowed() && System.getProperty(FONT_CONFIGURATION) == null) {
      System.setProperty(FONT_CONFIGURATION, configured().toString());
    }
    return hasFonts();
  }

  private static boolean isAllowed() {
    return "bundled".equals(System.getProperty(FONTS));
  }

  private static boolean hasFonts() {
    try {
      return !new Font(Font.DIALOG, Font.PLAIN, 1).getFamily().isEmpty();
    } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
      return false;
    }
  }

  /** Says to Java2D which fonts there are. */
  private static Path configured() {
    Path regular = FontFiles.of(Typeface.REGULAR);
    Path configuration = regular.resolveSibling("fontconfig.properties");
    configuration.toFile().deleteOnExit();
    try {
      return Files.writeString(configuration, configuration(regular, FontFiles.of(Typeface.BOLD)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + configuration, e);
    }
  }

  private static String configuration(Path regular, Path bold) {
    String styles =
        LOGICAL_FONTS.stream().map(font -> """
            %1$s.plain.latin-1=Regular
            %1$s.italic.latin-1=Regular
            %1$s.bold.latin-1=Bold
            %1$s.bolditalic.latin-1=Bold
            """.formatted(font)).collect(Collectors.joining());
    return "version=1\nsequence.allfonts=latin-1\nfilename.Regular=" + escaped(regular)
        + "\nfilename.Bold=" + escaped(bold) + "\n" + styles;
  }

  private static String escaped(Path path) {
    return path.toString().replace("\\", "\\\\");
  }
}
