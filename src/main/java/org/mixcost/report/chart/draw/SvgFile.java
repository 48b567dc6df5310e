package org.mixcost.report.chart.draw;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A page as an SVG; what it shows is also in it in words, for readers who hear it. */
public final class SvgFile {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  /** Digits after the point of a coordinate: a tenth of a dot. */
  private static final int PRECISION = 1;

  private static final String FONT = "font-family";
  private static final String FONT_STACK = "Liberation Sans, Arial, Helvetica, sans-serif";

  private SvgFile() {}

  /**
   * The text of the file.
   *
   * @param description the chart in words, one statement a line
   */
  public static String of(Page page, String description) {
    int height = page.height();
    SVGGraphics2D graphics = new SVGGraphics2D(context(), false);
    page.paint(graphics, height, Lettering.WORDS);
    Element root = graphics.getRoot();
    int width = (int) page.paper().width();
    root.setAttributeNS(null, "width", page.paper().centimeters() + "cm");
    root.setAttributeNS(null, "height", centimeters(height));
    root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
    root.setAttributeNS(null, "role", "img");
    describe(root, "desc", description.lines().map(Words::plain).collect(joining("\n")));
    describe(root, "title", Words.plain(page.title()));
    set(root);
    return text(root);
  }

  /**
   * Sets the text of an element and of all within: readers without the bundled typeface have one of the same measures,
   * and words that begin in a script from right to left run that way.
   */
  private static void set(Element element) {
    if (element.getAttribute(FONT).contains(Typeface.FAMILY)) {
      element.setAttributeNS(null, FONT, FONT_STACK);
    }
    if (element.getTagName().equals("text") && isBidirectional(element.getTextContent())) {
      element.setAttributeNS(null, "unicode-bidi", "plaintext");
    }
    NodeList inside = element.getChildNodes();
    for (int i = 0; i < inside.getLength(); i++) {
      if (inside.item(i) instanceof Element child) {
        set(child);
      }
    }
  }

  private static boolean isBidirectional(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  private static SVGGeneratorContext context() {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setPrecision(PRECISION);
    return context;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML parser", e);
    }
  }

  private static void describe(Element root, String name, String text) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setTextContent(text);
    root.insertBefore(element, root.getFirstChild());
  }

  private static String centimeters(double dots) {
    double length = dots / Paper.DOTS_PER_INCH * 2.54;
    return BigDecimal.valueOf(length).setScale(3, RoundingMode.HALF_EVEN) + "cm";
  }

  /** Not by Batik, which would name a document type that some readers go and look for on the net. */
  private static String text(Element root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      writer.transform(new DOMSource(root), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException("cannot write XML to memory", e);
    }
    bytes.write('\n');
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
