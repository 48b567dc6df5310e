package org.mixcost.formula;

/** Arithmetic of accelerator time and what it costs. */
public final class ComputeFormulas {
  public static final double SECONDS_PER_HOUR = 3600;
  public static final double HOURS_PER_DAY = 24;
  /** Hours in a Julian year of 365.25 days. */
  public static final double HOURS_PER_YEAR = 8766;

  private ComputeFormulas() {}

  /**
   * Floating-point operations of one training run.
   *
   * <pre>C = k · N · D</pre>
   *
   * <p>k counts the forward and backward passes, 6 for a dense transformer. Attention over the context is not counted,
   * so the figure is low for very long contexts (6 % at the median published shape).
   *
   * @param flopPerParameterToken k [FLOP]
   * @param activeParameters N, the parameters used for each token; of a mixture of experts the active ones [count]
   * @param tokensSeen D, repeats included [token]
   * @return C [FLOP]
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020, section 2.1</a>
   */
  public static double trainingFlop(
      double flopPerParameterToken, double activeParameters, double tokensSeen) {
    return flopPerParameterToken * activeParameters * tokensSeen;
  }

  /**
   * Accelerator hours needed for a number of floating-point operations.
   *
   * <pre>hours = C / (peak · U · 3600 s/h)</pre>
   *
   * @param flop C [FLOP]
   * @param peakFlopPerSecond the dense peak of one accelerator at the precision used [FLOP/s]
   * @param utilization U, the share of that peak spent on C [fraction]
   * @return hours [GPU-hour]; infinite when nothing is utilized
   */
  public static double gpuHours(double flop, double peakFlopPerSecond, double utilization) {
    return flop / (peakFlopPerSecond * utilization * SECONDS_PER_HOUR);
  }

  /**
   * Hours that pass, of hours that advance the run.
   *
   * <pre>elapsed = hours · r / g</pre>
   *
   * @param productiveGpuHours hours at the stated utilization [GPU-hour]
   * @param goodput g, the share of elapsed time that advances the run [fraction]
   * @param restarts r, hours with failures and restarts over hours without [factor]
   * @return elapsed [GPU-hour]
   */
  public static double elapsedGpuHours(double productiveGpuHours, double goodput, double restarts) {
    return productiveGpuHours * restarts / goodput;
  }

  /**
   * Days a run takes on a cluster.
   *
   * <pre>days = hours / (accelerators · 24 h)</pre>
   *
   * @return days [day]
   */
  public static double days(double gpuHours, double accelerators) {
    return gpuHours / (accelerators * HOURS_PER_DAY);
  }

  /**
   * What a share of extra work adds to a cost.
   *
   * <pre>extra = (m − 1) · cost</pre>
   *
   * @param usd the cost of the final run [USD]
   * @param multiplier m, all the work over the final run [factor]
   * @return extra [USD]
   */
  public static double beyondFinalRunUsd(double usd, double multiplier) {
    return (multiplier - 1) * usd;
  }

  /**
   * Energy drawn by a run, with the share of the building.
   *
   * <pre>E = hours · W · PUE / 1e6</pre>
   *
   * @param watt drawn per accelerator, its share of the server included [W]
   * @param powerUsageEffectiveness PUE, the building's power over the servers' [factor]
   * @return E [MWh]
   */
  public static double energyMwh(double gpuHours, double watt, double powerUsageEffectiveness) {
    return gpuHours * watt * powerUsageEffectiveness / 1e6;
  }

  /**
   * Emissions of the energy.
   *
   * <pre>m = E · intensity / 1e3</pre>
   *
   * @param gramCo2ePerKwh intensity [g/kWh]
   * @return m [tonne CO2e]
   */
  public static double emissionsTonne(double energyMwh, double gramCo2ePerKwh) {
    return energyMwh * gramCo2ePerKwh / 1e3;
  }

  /**
   * What an hour of an owned accelerator costs in purchase, spread evenly over the hours it is busy.
   *
   * <pre>c = P / (life · 8766 h · busy)</pre>
   *
   * @param purchaseUsd P, one accelerator with its share of server and network [USD]
   * @param lifeYears life, until it is worth nothing [year]
   * @param busy the share of its life it works [fraction]
   * @return c [USD/GPU-hour]
   */
  public static double purchaseUsdPerGpuHour(double purchaseUsd, double lifeYears, double busy) {
    return purchaseUsd / (lifeYears * HOURS_PER_YEAR * busy);
  }

  /**
   * What the electricity of one accelerator hour costs.
   *
   * <pre>c = W / 1000 · PUE · price</pre>
   *
   * @return c [USD/GPU-hour]
   */
  public static double electricityUsdPerGpuHour(
      double watt, double powerUsageEffectiveness, double usdPerKwh) {
    return watt / 1000 * powerUsageEffectiveness * usdPerKwh;
  }
}
