package org.mixcost.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A library that only some of mixcost needs, so that a program that uses mixcost has it only if it asks for it.
 *
 * <p>What needs one says so before it loads any of its classes.
 */
public enum OptionalLibrary {
  BATIK("org.apache.batik.svggen.SVGGraphics2D"),
  COMMONS_COMPRESS("org.apache.commons.compress.archivers.zip.ZipFile"),
  FASTEXCEL("org.dhatim.fastexcel.Workbook"),
  FASTEXCEL_READER("org.dhatim.fastexcel.reader.ReadableWorkbook"),
  GRAPHICS2D("de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D"),
  HIPPARCHUS_OPTIM("org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder"),
  J2HTML("j2html.TagCreator"),
  MCP_CORE("io.modelcontextprotocol.server.McpServer"),
  MCP_JSON_JACKSON3("io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapperSupplier"),
  PDFBOX("org.apache.pdfbox.pdmodel.PDDocument"),
  PICOCLI("picocli.CommandLine"),
  TABLESAW("tech.tablesaw.api.Table");

  private static final String COORDINATES = "optional-libraries.properties";

  private final String type;

  OptionalLibrary(String type) {
    this.type = type;
  }

  /**
   * Fails where a library is not there.
   *
   * @param what needs them, in the plural, such as "charts as SVG"
   * @throws IllegalStateException naming what is to be added to a program
   */
  public static void require(String what, OptionalLibrary... libraries) {
    List<String> missing = Stream.of(libraries)
        .filter(library -> !library.isThere())
        .map(OptionalLibrary::coordinates)
        .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(what + " need " + Phrase.listed(missing)
          + " on the class path or as a module; mixcost has that as an optional dependency");
    }
  }

  private boolean isThere() {
    try {
      Class.forName(type, false, OptionalLibrary.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }

  /** As Maven names it: group, artifact and the version that mixcost is tested with. */
  public String coordinates() {
    try (InputStream file = OptionalLibrary.class.getResourceAsStream(COORDINATES)) {
      Properties all = new Properties();
      all.load(file);
      return all.getProperty(name());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot unpack " + COORDINATES, failure);
    }
  }
}
