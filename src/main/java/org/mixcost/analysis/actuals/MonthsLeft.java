package org.mixcost.analysis.actuals;

/**
 * What the months left of a line differ by together from what is believed of all: the logarithm of the mean of as many
 * log-normals, as that of one with the same mean.
 *
 * <pre>m ~ normal((v − v / k) / 2, v / k)</pre>
 *
 * @param monthVariance v, of the logarithm of one month
 * @param count k, how many there are, one at least
 * @see <a href="https://doi.org/10.1109/TCOM.1960.1097606">Fenton 1960, sums of log-normals as a log-normal</a>
 */
record MonthsLeft(double monthVariance, double count) {
  double mean() {
    return (monthVariance - variance()) / 2;
  }

  double variance() {
    return monthVariance / count;
  }
}
