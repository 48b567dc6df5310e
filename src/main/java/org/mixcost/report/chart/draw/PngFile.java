package org.mixcost.report.chart.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A page as an image, and as a PNG, which holds that, its resolution and nothing else. */
public final class PngFile {
  private static final String METADATA = "javax_imageio_png_1.0";
  private static final double METERS_PER_INCH = 0.0254;
  /** Of the nine levels of zlib the sixth: the ninth takes three times as long to save four bytes in a hundred. */
  private static final float SIXTH_LEVEL = 1 / 3f;

  private PngFile() {}

  /** The bytes of the file. */
  public static byte[] of(Page page, int dpi) {
    BufferedImage image = image(page, dpi);
    ImageWriter writer = writer();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    // In memory, whatever cache on disk the application has set for its own images.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(SIXTH_LEVEL);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, resolution(writer, image, param, dpi)), param);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** The page with so many dots an inch. */
  public static BufferedImage image(Page page, int dpi) {
    int height = page.height();
    int wide = page.paper().width(dpi);
    double scale = wide / page.paper().width();
    int high = (int) Math.ceil(height * scale);
    BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, wide, high);
    graphics.scale(scale, scale);
    page.paint(graphics, height, Lettering.OUTLINES);
    graphics.dispose();
    return image;
  }

  /** The writer of the JDK: one that an application has registered may write other bytes. */
  private static ImageWriter writer() {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getModule().equals(ImageIO.class.getModule())) {
        return writer;
      }
    }
    throw new IllegalStateException("this JDK writes no PNG");
  }

  private static IIOMetadata resolution(
      ImageWriter writer, BufferedImage image, ImageWriteParam param, int dpi)
      throws IIOInvalidTreeException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    String dotsPerMeter = Long.toString(Math.round(dpi / METERS_PER_INCH));
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    resolution.setAttribute("pixelsPerUnitXAxis", dotsPerMeter);
    resolution.setAttribute("pixelsPerUnitYAxis", dotsPerMeter);
    resolution.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(METADATA);
    root.appendChild(resolution);
    metadata.mergeTree(METADATA, root);
    return metadata;
  }
}
