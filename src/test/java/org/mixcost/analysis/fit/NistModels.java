package org.mixcost.analysis.fit;

import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;

/** The curves of the problems of nonlinear regression, with exact slopes. */
final class NistModels {
  private NistModels() {}

  /** What a curve is at a point, and how it moves with each coefficient. */
  static Gradient at(String problem, Gradient[] b, double x, double x2) {
    return switch (problem) {
      case "Bennett5" -> b[0].multiply(power(b[1].add(x), b[2].reciprocal().negate()));
      case "BoxBOD", "Misra1a" -> b[0].multiply(decay(b[1], x).subtract(1).negate());
      case "Chwirut1", "Chwirut2" -> decay(b[0], x).divide(b[1].add(b[2].multiply(x)));
      case "DanWood" -> b[0].multiply(b[1].multiply(Math.log(x)).exp());
      case "ENSO" ->
        b[0].add(wave(b[1], b[2], b[1].newInstance(12), x))
            .add(wave(b[4], b[5], b[3], x))
            .add(wave(b[7], b[8], b[6], x));
      case "Eckerle4" ->
        b[0].divide(b[1])
            .multiply(b[2].subtract(x).divide(b[1]).square().multiply(-0.5).exp());
      case "Gauss1", "Gauss2", "Gauss3" ->
        b[0].multiply(decay(b[1], x)).add(bell(b[2], b[3], b[4], x)).add(bell(b[5], b[6], b[7], x));
      case "Hahn1", "Thurber" ->
        polynomial(x, b[0], b[1], b[2], b[3]).divide(polynomial(x, one(b), b[4], b[5], b[6]));
      case "Kirby2" -> polynomial(x, b[0], b[1], b[2]).divide(polynomial(x, one(b), b[3], b[4]));
      case "Lanczos1", "Lanczos2", "Lanczos3" ->
        b[0].multiply(decay(b[1], x))
            .add(b[2].multiply(decay(b[3], x)))
            .add(b[4].multiply(decay(b[5], x)));
      case "MGH09" ->
        b[0].multiply(b[1].multiply(x).add(x * x))
            .divide(b[2].multiply(x).add(x * x).add(b[3]));
      case "MGH10" -> b[0].multiply(b[1].divide(b[2].add(x)).exp());
      case "MGH17" -> b[0].add(b[1].multiply(decay(b[3], x))).add(b[2].multiply(decay(b[4], x)));
      case "Misra1b" ->
        b[0].multiply(b[1].multiply(x / 2).add(1).pow(-2).subtract(1).negate());
      case "Misra1c" ->
        b[0].multiply(b[1].multiply(2 * x).add(1).pow(-0.5).subtract(1).negate());
      case "Misra1d" -> b[0].multiply(b[1]).multiply(x).divide(b[1].multiply(x).add(1));
      case "Nelson" -> b[0].subtract(b[1].multiply(x).multiply(decay(b[2], x2)));
      case "Rat42" -> b[0].divide(logistic(b[1], b[2], x));
      case "Rat43" -> b[0].divide(power(logistic(b[1], b[2], x), b[3].reciprocal()));
      case "Roszman1" ->
        b[0].subtract(b[1].multiply(x))
            .subtract(b[2].divide(b[3].subtract(x).negate()).atan().divide(Math.PI));
      default -> throw new AssertionError(problem);
    };
  }

  private static Gradient one(Gradient[] b) {
    return b[0].newInstance(1);
  }

  private static Gradient power(Gradient base, Gradient exponent) {
    return base.log().multiply(exponent).exp();
  }

  private static Gradient decay(Gradient rate, double x) {
    return rate.multiply(-x).exp();
  }

  private static Gradient wave(Gradient cosine, Gradient sine, Gradient period, double x) {
    Gradient angle = period.reciprocal().multiply(2 * Math.PI * x);
    return cosine.multiply(FastMath.cos(angle)).add(sine.multiply(FastMath.sin(angle)));
  }

  private static Gradient bell(Gradient height, Gradient middle, Gradient width, double x) {
    return height.multiply(middle.subtract(x).divide(width).square().negate().exp());
  }

  private static Gradient logistic(Gradient middle, Gradient rate, double x) {
    return middle.subtract(rate.multiply(x)).exp().add(1);
  }

  private static Gradient polynomial(double x, Gradient... coefficients) {
    Gradient sum = coefficients[coefficients.length - 1];
    for (int i = coefficients.length - 2; i >= 0; i--) {
      sum = sum.multiply(x).add(coefficients[i]);
    }
    return sum;
  }
}
