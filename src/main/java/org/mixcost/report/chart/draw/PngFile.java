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

/** A page as a PNG of 300 dots an inch, which holds the picture, its resolution and nothing else. */
public final class PngFile {
  private static final String METADATA = "javax_imageio_png_1.0";
  private static final String DOTS_PER_METER =
      Long.toString(Math.round(Paper.DOTS_PER_INCH / 0.0254));
  /** Of the nine levels of zlib the sixth: the ninth takes three times as long to save four bytes in a hundred. */
  private static final float SIXTH_LEVEL = 1 / 3f;

  private PngFile() {}

  /** The bytes of the file. */
  public static byte[] of(Page page) {
    BufferedImage image = image(page);
    ImageWriter writer = writer();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    // In memory, whatever cache on disk the application has set for its own images.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(SIXTH_LEVEL);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, resolution(writer, image, param)), param);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
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
      ImageWriter writer, BufferedImage image, ImageWriteParam param)
      throws IIOInvalidTreeException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    resolution.setAttribute("pixelsPerUnitXAxis", DOTS_PER_METER);
    resolution.setAttribute("pixelsPerUnitYAxis", DOTS_PER_METER);
    resolution.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(METADATA);
    root.appendChild(resolution);
    metadata.mergeTree(METADATA, root);
    return metadata;
  }

  private static BufferedImage image(Page page) {
    BufferedImage image =
        new BufferedImage((int) page.paper().width(), page.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    page.paint(graphics, image.getHeight(), Lettering.OUTLINES);
    graphics.dispose();
    return image;
  }
}
