package org.mixcost.report.chart.draw;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes Java2D work on a machine without fonts, display or fontconfig.
 *
 * <p>Where Java2D finds no font it refuses even those that a program brings along, but it tries again when asked again.
 * So a machine with fonts is left as it is, and with it the windows of an application around us; only where Java2D
 * would be of no use to anybody is it told to take the bundled fonts for all others.
 */
final class BareMachine {
  private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";
  private static final String HEADLESS = "java.awt.headless";
  private static final List<String> LOGICAL_FONTS =
      List.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");

  private BareMachine() {}

  /** Does what it takes; to be called before anything else of AWT. */
  static synchronized void prepare() {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    if (System.getProperty(FONT_CONFIGURATION) == null && !hasFonts()) {
      System.setProperty(FONT_CONFIGURATION, unpack().toString());
    }
  }

  private static boolean hasFonts() {
    try {
      return !new Font(Font.DIALOG, Font.PLAIN, 1).getFamily().isEmpty();
    } catch (RuntimeException | InternalError e) {
      return false;
    }
  }

  private static Path unpack() {
    try {
      Path folder = Files.createTempDirectory("mixcost-fonts");
      // Deleted last in, first out: the folder when it is empty.
      folder.toFile().deleteOnExit();
      String text =
          configuration(copy(Typeface.REGULAR_FILE, folder), copy(Typeface.BOLD_FILE, folder));
      Path configuration = Files.writeString(folder.resolve("fontconfig.properties"), text);
      configuration.toFile().deleteOnExit();
      return configuration;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the chart fonts", e);
    }
  }

  private static Path copy(String resource, Path folder) throws IOException {
    Path copy = folder.resolve(resource);
    try (InputStream file = Typeface.open(resource)) {
      Files.copy(file, copy);
    }
    copy.toFile().deleteOnExit();
    return copy;
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
