package org.mixcost.report.chart.draw;

import java.awt.Color;
import java.util.List;

/**
 * Colors that everybody can tell apart, each with a hatch that tells it apart in gray print.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito 2008, Color Universal Design</a>
 */
public final class Palette {
  public static final Color INK = new Color(0x222222);
  public static final Color GRAY = new Color(0x595959);
  public static final Color GRID = new Color(0xE2E2E2);
  public static final Color PAPER = Color.WHITE;

  private static final Fill BLUE = new Fill(new Color(0x0072B2), Fill.Hatch.NONE);
  private static final Fill ORANGE = new Fill(new Color(0xE69F00), Fill.Hatch.RISING);
  private static final Fill GREEN = new Fill(new Color(0x009E73), Fill.Hatch.FALLING);
  private static final Fill PURPLE = new Fill(new Color(0xCC79A7), Fill.Hatch.NONE);
  private static final Fill SKY = new Fill(new Color(0x56B4E9), Fill.Hatch.LEVEL);
  private static final Fill VERMILION = new Fill(new Color(0xD55E00), Fill.Hatch.UPRIGHT);
  private static final Fill YELLOW = new Fill(new Color(0xF0E442), Fill.Hatch.NONE);
  private static final Fill SILVER = new Fill(new Color(0x999999), Fill.Hatch.RISING);
  private static final List<Fill> ORDER =
      List.of(BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILION, YELLOW, SILVER);

  /** Over a grid and bands, which show through. */
  public static final Fill STRIP = new Fill(new Color(0, 0, 0, 30), Fill.Hatch.NONE);

  static final Fill BLANK = new Fill(PAPER, Fill.Hatch.NONE);

  public static final Fill TOTAL = new Fill(new Color(0x6B6B6B), Fill.Hatch.NONE);
  public static final Fill MORE = new Fill(VERMILION.color(), Fill.Hatch.NONE);
  public static final Fill LESS = new Fill(GREEN.color(), Fill.Hatch.RISING);
  public static final Fill LOW_END = new Fill(SKY.color(), Fill.Hatch.RISING);
  public static final Fill HIGH_END = BLUE;

  private static final int BAND_OPACITY = 56;
  private static final Color LIGHTEST = new Color(0xEAF3FA);
  private static final Color DARKEST = new Color(0x00324F);

  private Palette() {}

  /**
   * A shade of blue that is the darker, in gray print too, the more there is.
   *
   * @param share from 0, the lightest, to 1
   */
  public static Fill shade(double share) {
    Color shade = share < 0.5
        ? between(LIGHTEST, BLUE.color(), 2 * share)
        : between(BLUE.color(), DARKEST, 2 * share - 1);
    return new Fill(shade, Fill.Hatch.NONE);
  }

  private static Color between(Color from, Color to, double share) {
    return new Color(
        between(from.getRed(), to.getRed(), share),
        between(from.getGreen(), to.getGreen(), share),
        between(from.getBlue(), to.getBlue(), share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }

  /** The fill of the n-th category, from 0; after the eighth they come around again. */
  public static Fill fill(int n) {
    return ORDER.get(n % ORDER.size());
  }

  /** The fill of the band around the n-th line, through which others show. */
  public static Fill band(int n) {
    Color line = fill(n).color();
    Color light = new Color(line.getRed(), line.getGreen(), line.getBlue(), BAND_OPACITY);
    return new Fill(light, Fill.Hatch.NONE);
  }
}
