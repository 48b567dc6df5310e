package org.mixcost.report.chart.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.report.chart.draw.Pen.Align;

/** Writes names beside points, each where it covers the least of points, whiskers and other names. */
public final class NamesBeside {
  private static final TextStyle STYLE = TextStyle.SMALL;
  private static final double GAP = 26;

  private final Rectangle2D paper;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /** Names that stay within the width of a page, and between two heights. */
  public NamesBeside(Paper page, double top, double bottom) {
    paper = new Rectangle2D.Double(page.left(), top, page.room(), bottom - top);
  }

  /** Says where there is a point or a whisker, before any name is written. */
  public void keepFree(double left, double top, double width, double height) {
    taken.add(new Rectangle2D.Double(left, top, width, height));
  }

  /** Writes the name of a point. */
  public void write(Pen pen, String name, double x, double y) {
    String words = Words.plain(name);
    Rectangle2D place = places(Pen.width(words, STYLE), x, y)
        .min(Comparator.comparingDouble(this::covered))
        .orElseThrow();
    taken.add(place);
    pen.text(words, place.getX(), place.getCenterY(), STYLE, Align.LEFT);
  }

  /** Right of the point, left, above and below, and between those; the earlier ones read better. */
  private static Stream<Rectangle2D> places(double width, double x, double y) {
    double height = STYLE.lineHeight();
    double up = y - GAP - height;
    double down = y + GAP;
    return Stream.of(
            new double[] {x + GAP, y - height / 2},
            new double[] {x - GAP - width, y - height / 2},
            new double[] {x - width / 2, up},
            new double[] {x - width / 2, down},
            new double[] {x + GAP / 2, up},
            new double[] {x - GAP / 2 - width, up},
            new double[] {x + GAP / 2, down},
            new double[] {x - GAP / 2 - width, down})
        .map(corner -> new Rectangle2D.Double(corner[0], corner[1], width, height));
  }

  /** How much of other things a place covers, and how much of it is off the paper, which is worse than anything. */
  private double covered(Rectangle2D place) {
    double off = area(place) - area(place.createIntersection(paper));
    double others = taken.stream()
        .filter(place::intersects)
        .mapToDouble(other -> area(place.createIntersection(other)))
        .sum();
    return off * area(paper) + others;
  }

  private static double area(Rectangle2D area) {
    return Math.max(0, area.getWidth()) * Math.max(0, area.getHeight());
  }
}
