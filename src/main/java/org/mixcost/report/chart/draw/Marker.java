package org.mixcost.report.chart.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The shapes by which the points of several series are told apart, in gray print too; all of much the same area. */
public enum Marker {
  DISC(new Ellipse2D.Double(-0.5, -0.5, 1, 1)),
  SQUARE(outline(-0.44, -0.44, 0.44, -0.44, 0.44, 0.44, -0.44, 0.44)),
  TRIANGLE(outline(0, -0.62, 0.6, 0.42, -0.6, 0.42)),
  DIAMOND(outline(0, -0.66, 0.6, 0, 0, 0.66, -0.6, 0)),
  HANGING_TRIANGLE(outline(0, 0.62, 0.6, -0.42, -0.6, -0.42)),
  CROSS(outline(
      -0.2, -0.58, 0.2, -0.58, 0.2, -0.2, 0.58, -0.2, 0.58, 0.2, 0.2, 0.2, 0.2, 0.58, -0.2, 0.58,
      -0.2, 0.2, -0.58, 0.2, -0.58, -0.2, -0.2, -0.2));

  @SuppressWarnings("ImmutableEnumChecker") // a shape that nobody else has hold of
  private final Shape shape;

  Marker(Shape shape) {
    this.shape = shape;
  }

  /** The marker of the n-th series, from 0. */
  public static Marker of(int n) {
    return values()[n % values().length];
  }

  /** The shape around a place. */
  Shape at(double x, double y, double size) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size, size);
    return place.createTransformedShape(shape);
  }

  /** A closed outline through corners, x and y in turn. */
  private static Path2D outline(double... corners) {
    Path2D outline = new Path2D.Double();
    outline.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      outline.lineTo(corners[i], corners[i + 1]);
    }
    outline.closePath();
    return outline;
  }
}
