package org.mixcost.report.chart.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page as a PNG of 300 dots an inch.
 *
 * <p>Written here and not by ImageIO, whose writers an application may replace, so that the file holds the picture, its
 * resolution and nothing else.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int DOTS_PER_METER = (int) Math.round(Page.DOTS_PER_INCH / 0.0254);
  private static final byte UNIT_IS_METER = 1;
  private static final byte BITS = 8;
  private static final byte RGB = 2;
  private static final byte FILTER_UP = 2;

  private PngFile() {}

  /** The bytes of the file. */
  public static byte[] of(Page page) {
    BufferedImage image = image(page);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
    header.put(BITS).put(RGB);
    ByteBuffer resolution =
        ByteBuffer.allocate(9).putInt(DOTS_PER_METER).putInt(DOTS_PER_METER).put(UNIT_IS_METER);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header.array());
    chunk(file, "pHYs", resolution.array());
    chunk(file, "IDAT", deflate(rows(image)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static BufferedImage image(Page page) {
    BufferedImage image =
        new BufferedImage((int) Page.WIDTH, page.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    page.paint(graphics, image.getHeight());
    graphics.dispose();
    return image;
  }

  /** Each row as its difference to the one above, which in a chart is mostly nothing. */
  private static byte[] rows(BufferedImage image) {
    int width = image.getWidth();
    ByteBuffer bytes = ByteBuffer.allocate((1 + 3 * width) * image.getHeight());
    int[] above = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      int[] row = image.getRGB(0, y, width, 1, null, 0, width);
      bytes.put(FILTER_UP);
      for (int x = 0; x < width; x++) {
        bytes.put((byte) ((row[x] >> 16) - (above[x] >> 16)));
        bytes.put((byte) ((row[x] >> 8) - (above[x] >> 8)));
        bytes.put((byte) (row[x] - above[x]));
      }
      above = row;
    }
    return bytes.array();
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(name);
    file.writeBytes(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
