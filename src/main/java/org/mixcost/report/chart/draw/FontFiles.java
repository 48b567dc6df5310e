package org.mixcost.report.chart.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundled fonts as files, as Java2D reads them: in a folder of their own, which is deleted when the program ends. */
final class FontFiles {
  /** Properties that hold folders; where there is no room in the temporary one, the next will do. */
  private static final List<String> PLACES = List.of("java.io.tmpdir", "user.home", "user.dir");

  private static Path folder;

  private FontFiles() {}

  /**
   * The file of a typeface; both are unpacked when one is first asked for.
   *
   * @throws UncheckedIOException if there is no place to unpack them, which is tried again the next time
   */
  static synchronized Path of(Typeface typeface) {
    if (folder == null) {
      folder = unpack();
    }
    return folder.resolve(typeface.file());
  }

  private static Path unpack() {
    List<String> places = PLACES.stream().map(System::getProperty).toList();
    IOException failure = new IOException("none of them takes files");
    for (String place : places) {
      try {
        return unpack(Path.of(place));
      } catch (IOException none) {
        failure.addSuppressed(none);
      }
    }
    throw new UncheckedIOException(
        "cannot unpack the chart fonts in " + String.join(", ", places), failure);
  }

  private static Path unpack(Path place) throws IOException {
    Path unpacked = Files.createTempDirectory(place, "mixcost-fonts");
    // Deleted last in, first out: the folder when it is empty.
    unpacked.toFile().deleteOnExit();
    for (Typeface typeface : Typeface.values()) {
      Path file = unpacked.resolve(typeface.file());
      file.toFile().deleteOnExit();
      try (InputStream resource = typeface.open()) {
        Files.copy(resource, file);
      }
    }
    return unpacked;
  }
}
