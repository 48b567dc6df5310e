package org.mixcost.formula;

/**
 * How fast a run goes.
 *
 * @param tokensPerSecond θ, of the whole cluster [token/s]
 * @param accelerators n [count]
 * @param peakFlopPerSecond the dense peak of one accelerator [FLOP/s]
 */
record Pace(double tokensPerSecond, double accelerators, double peakFlopPerSecond) {

  /**
   * The share of the peak that is spent.
   *
   * <pre>U = θ · F / (n · peak)</pre>
   *
   * <p>It is model utilization (MFU) where F counts the work a run needs, and hardware utilization (HFU), never less,
   * where F counts recomputed work too. A sparse peak halves it and is not meant.
   *
   * @param flopPerToken F [FLOP/token]
   * @return U [fraction]
   * @see <a href="https://arxiv.org/abs/2204.02311">Chowdhery et al. 2022, appendix B</a>
   */
  double utilization(double flopPerToken) {
    return tokensPerSecond * flopPerToken / (accelerators * peakFlopPerSecond);
  }
}
