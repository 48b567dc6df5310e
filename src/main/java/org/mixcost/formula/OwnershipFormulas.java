package org.mixcost.formula;

/**
 * What an hour of an owned accelerator costs, part by part: each is spread over the hours it works.
 *
 * <p>With the loss of value by the market, the rest of the server, the network and the electricity this is the method of
 * Epoch AI for the amortized cost of training runs.
 */
public final class OwnershipFormulas {
  private static final double LN_10 = StrictMath.log(10);
  private static final double MONTHS_PER_YEAR = 12;
  private static final double KILOGRAM_PER_TONNE = 1e3;

  private OwnershipFormulas() {}

  private static final String PURCHASE_USD_PER_GPU_HOUR_TEXT =
      "price = purchase cost / (life · 8766 · busy)";

  /**
   * What an hour of an owned accelerator costs in purchase, spread evenly over the hours it is busy.
   *
   * <pre>{@value #PURCHASE_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param purchaseUsd purchase usd, one accelerator [USD]
   * @param lifeYears life, over which it is spread [year]
   * @param busy the share of its life it works [fraction]
   * @return price [USD/GPU-hour]
   */
  public static double purchaseUsdPerGpuHour(double purchaseUsd, double lifeYears, double busy) {
    return purchaseUsd / (lifeYears * ComputeFormulas.HOURS_PER_YEAR * busy);
  }

  public static final Formula PURCHASE_USD_PER_GPU_HOUR =
      new Formula(PURCHASE_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = purchaseUsdPerGpuHour(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String VALUE_LOSS_USD_PER_GPU_HOUR_TEXT =
      "price = purchase cost · 10^(−d · age) · d · ln(10) / (8766 · busy)";

  /**
   * What an hour of an owned accelerator costs in value, where the market makes it cheaper year by year.
   *
   * <pre>{@value #VALUE_LOSS_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * <p>The loss of the moment: over a whole year the value falls by less, as it falls from less and less.
   *
   * @param purchaseUsd purchase usd, one accelerator when it was bought [USD]
   * @param tensPerYear d, powers of ten that its value falls by in a year [1/year]
   * @param ageYears age, since it was bought [year]
   * @param busy the share of its life it works [fraction]
   * @return price [USD/GPU-hour]
   * @see <a href="https://arxiv.org/abs/2405.21015">Cottier et al. 2024</a>
   */
  public static double valueLossUsdPerGpuHour(
      double purchaseUsd, double tensPerYear, double ageYears, double busy) {
    return marketValueUsd(purchaseUsd, tensPerYear, ageYears)
        * tensPerYear
        * LN_10
        / (ComputeFormulas.HOURS_PER_YEAR * busy);
  }

  public static final Formula VALUE_LOSS_USD_PER_GPU_HOUR =
      new Formula(VALUE_LOSS_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = valueLossUsdPerGpuHour(t[0][i], t[1][i], t[2][i], t[3][i]);
        }
      });

  private static final String MARKET_VALUE_USD_TEXT = "V = I · 10^(−d · age)";

  /**
   * What an accelerator is worth some time after it was bought.
   *
   * <pre>{@value #MARKET_VALUE_USD_TEXT}</pre>
   *
   * @param investedUsd I, when it was bought [USD]
   * @param tensPerYear d, powers of ten that its value falls by in a year [1/year]
   * @param ageYears age, since it was bought [year]
   * @return V [USD]
   * @see <a href="https://arxiv.org/abs/2405.21015">Cottier et al. 2024</a>
   */
  public static double marketValueUsd(double investedUsd, double tensPerYear, double ageYears) {
    return investedUsd * StrictMath.pow(10, -tensPerYear * ageYears);
  }

  public static final Formula MARKET_VALUE_USD = new Formula(MARKET_VALUE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = marketValueUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SERVER_USD_PER_GPU_HOUR_TEXT = "price = chip price · (r − 1)";

  /**
   * What the rest of the server costs, where the price that was paid is of the accelerator alone.
   *
   * <pre>{@value #SERVER_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param chipUsdPerGpuHour chip price, of the accelerator [USD/GPU-hour]
   * @param serverRatio r, the price of a server over that of its accelerators [factor]
   * @return price [USD/GPU-hour]
   * @see <a href="https://arxiv.org/abs/2405.21015">Cottier et al. 2024</a>
   */
  public static double serverUsdPerGpuHour(double chipUsdPerGpuHour, double serverRatio) {
    return chipUsdPerGpuHour * (serverRatio - 1);
  }

  public static final Formula SERVER_USD_PER_GPU_HOUR =
      new Formula(SERVER_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = serverUsdPerGpuHour(t[0][i], t[1][i]);
        }
      });

  private static final String INTERCONNECT_USD_PER_GPU_HOUR_TEXT =
      "price = machine price · s / (1 − s)";

  /**
   * What the network between servers costs, as a share of the whole cluster.
   *
   * <pre>{@value #INTERCONNECT_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param machineUsdPerGpuHour machine price, of an accelerator with its share of the server [USD/GPU-hour]
   * @param share s, of the network in the cost of the cluster [fraction]
   * @return price; infinite where all is network [USD/GPU-hour]
   * @see <a href="https://arxiv.org/abs/2405.21015">Cottier et al. 2024</a>
   */
  public static double interconnectUsdPerGpuHour(double machineUsdPerGpuHour, double share) {
    return machineUsdPerGpuHour * share / (1 - share);
  }

  public static final Formula INTERCONNECT_USD_PER_GPU_HOUR =
      new Formula(INTERCONNECT_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = interconnectUsdPerGpuHour(t[0][i], t[1][i]);
        }
      });

  private static final String RESIDUAL_USD_PER_GPU_HOUR_TEXT = "price = −hardware price · ρ";

  /**
   * What an hour gets back of what is left at the end: a cost below 0.
   *
   * <pre>{@value #RESIDUAL_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param hardwareUsdPerGpuHour hardware price, of all that is bought [USD/GPU-hour]
   * @param residual ρ, share of the purchase that is left [fraction]
   * @return price [USD/GPU-hour]
   */
  public static double residualUsdPerGpuHour(double hardwareUsdPerGpuHour, double residual) {
    return -hardwareUsdPerGpuHour * residual;
  }

  public static final Formula RESIDUAL_USD_PER_GPU_HOUR =
      new Formula(RESIDUAL_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = residualUsdPerGpuHour(t[0][i], t[1][i]);
        }
      });

  private static final String INVESTMENT_USD_TEXT = "I = purchase cost · r / (1 − s)";

  /**
   * What is paid for an accelerator with its share of server and network.
   *
   * <pre>{@value #INVESTMENT_USD_TEXT}</pre>
   *
   * @param purchaseUsd purchase usd, of the accelerator [USD]
   * @param serverRatio r, the price of a server over that of its accelerators [factor]
   * @param share s, of the network in the cost of the cluster [fraction]
   * @return I [USD]
   * @see <a href="https://arxiv.org/abs/2405.21015">Cottier et al. 2024</a>
   */
  public static double investmentUsd(double purchaseUsd, double serverRatio, double share) {
    return purchaseUsd * serverRatio / (1 - share);
  }

  public static final Formula INVESTMENT_USD = new Formula(INVESTMENT_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = investmentUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String CAPITAL_USD_PER_GPU_HOUR_TEXT =
      "price = I · ((1 − ρ) · (c / (1 − (1 + c)^(−L)) − 1 / L) + ρ · c) / (8766 · busy)";

  /**
   * What the money costs that is bound in an accelerator over its life.
   *
   * <pre>{@value #CAPITAL_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * <p>Equal payments at the ends of years that pay back what is lost with interest, and interest on what is left, less the loss
   * itself: the capital recovery of engineering economics.
   *
   * @param investedUsd I, for an accelerator with its share of server and network [USD]
   * @param residual ρ, share of it that is left at the end [fraction]
   * @param costOfCapital c [1/year]
   * @param lifeYears L [year]
   * @param busy the share of its life it works [fraction]
   * @return price; 0 where capital costs nothing [USD/GPU-hour]
   */
  public static double capitalUsdPerGpuHour(
      double investedUsd, double residual, double costOfCapital, double lifeYears, double busy) {
    return investedUsd
        * ((1 - residual) * interestPerYear(costOfCapital, lifeYears) + residual * costOfCapital)
        / (ComputeFormulas.HOURS_PER_YEAR * busy);
  }

  public static final Formula CAPITAL_USD_PER_GPU_HOUR =
      new Formula(CAPITAL_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = capitalUsdPerGpuHour(t[0][i], t[1][i], t[2][i], t[3][i], t[4][i]);
        }
      });

  /** What equal payments that pay back 1 hold of interest; their recovery factor less the loss itself. */
  private static double interestPerYear(double costOfCapital, double lifeYears) {
    double discount = -StrictMath.expm1(-lifeYears * StrictMath.log1p(costOfCapital));
    return discount == 0 ? 0 : costOfCapital / discount - 1 / lifeYears;
  }

  private static final String VALUE_CAPITAL_USD_PER_GPU_HOUR_TEXT = "price = V · c / (8766 · busy)";

  /**
   * What the money costs that an accelerator could be sold for.
   *
   * <pre>{@value #VALUE_CAPITAL_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param valueUsd V [USD]
   * @param costOfCapital c [1/year]
   * @param busy the share of its life it works [fraction]
   * @return price [USD/GPU-hour]
   */
  public static double valueCapitalUsdPerGpuHour(
      double valueUsd, double costOfCapital, double busy) {
    return valueUsd * costOfCapital / (ComputeFormulas.HOURS_PER_YEAR * busy);
  }

  public static final Formula VALUE_CAPITAL_USD_PER_GPU_HOUR =
      new Formula(VALUE_CAPITAL_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = valueCapitalUsdPerGpuHour(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String CAPITAL_SHARE_TEXT = "s = capital price / price";

  /**
   * The share of capital in what an hour of an owned accelerator costs: what it loses in value and what its capital costs.
   *
   * <pre>{@value #CAPITAL_SHARE_TEXT}</pre>
   *
   * @param capitalUsdPerGpuHour capital price, the loss of value and the cost of capital [USD/GPU-hour]
   * @param usdPerGpuHour price, with electricity, hosting and staff [USD/GPU-hour]
   * @return s; 0 where an hour costs nothing [fraction]
   */
  public static double capitalShare(double capitalUsdPerGpuHour, double usdPerGpuHour) {
    return usdPerGpuHour == 0 ? 0 : capitalUsdPerGpuHour / usdPerGpuHour;
  }

  public static final Formula CAPITAL_SHARE = new Formula(CAPITAL_SHARE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = capitalShare(t[0][i], t[1][i]);
    }
  });

  private static final String ELECTRICITY_USD_PER_GPU_HOUR_TEXT =
      "price = W / 1000 · PUE · electricity price";

  /**
   * What the electricity of one accelerator hour costs.
   *
   * <pre>{@value #ELECTRICITY_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @return price [USD/GPU-hour]
   */
  public static double electricityUsdPerGpuHour(
      double watt, double powerUsageEffectiveness, double usdPerKwh) {
    return watt / 1000 * powerUsageEffectiveness * usdPerKwh;
  }

  public static final Formula ELECTRICITY_USD_PER_GPU_HOUR =
      new Formula(ELECTRICITY_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = electricityUsdPerGpuHour(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String HOSTED_WATT_TEXT = "W = rated · server";

  /**
   * The power that has to be there for an accelerator with its share of the server, whatever it draws.
   *
   * <pre>{@value #HOSTED_WATT_TEXT}</pre>
   *
   * @param ratedWatt rated, of the chip alone [W]
   * @param serverRatio server, its power over that of its chips [factor]
   * @return W [W]
   */
  public static double hostedWatt(double ratedWatt, double serverRatio) {
    return ratedWatt * serverRatio;
  }

  public static final Formula HOSTED_WATT = new Formula(HOSTED_WATT_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = hostedWatt(t[0][i], t[1][i]);
    }
  });

  private static final String HOSTING_USD_PER_GPU_HOUR_TEXT =
      "price = W / 1000 · hosting cost · 12 / (8766 · busy)";

  /**
   * What the room, power and cooling of one accelerator cost, which are paid busy or not.
   *
   * <pre>{@value #HOSTING_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param watt W, hosted [W]
   * @param usdPerKwMonth hosting usd, for a kilowatt and month [USD/kW-month]
   * @param busy the share of its life it works [fraction]
   * @return price [USD/GPU-hour]
   */
  public static double hostingUsdPerGpuHour(double watt, double usdPerKwMonth, double busy) {
    return watt / 1000 * usdPerKwMonth * MONTHS_PER_YEAR / (ComputeFormulas.HOURS_PER_YEAR * busy);
  }

  public static final Formula HOSTING_USD_PER_GPU_HOUR =
      new Formula(HOSTING_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = hostingUsdPerGpuHour(t[0][i], t[1][i], t[2][i]);
        }
      });

  private static final String STAFF_USD_PER_GPU_HOUR_TEXT = "price = staff cost / (8766 · busy)";

  /**
   * What the people cost who run an accelerator.
   *
   * <pre>{@value #STAFF_USD_PER_GPU_HOUR_TEXT}</pre>
   *
   * @param usdPerGpuYear staff usd, for an accelerator and year [USD/GPU-year]
   * @param busy the share of its life it works [fraction]
   * @return price [USD/GPU-hour]
   */
  public static double staffUsdPerGpuHour(double usdPerGpuYear, double busy) {
    return usdPerGpuYear / (ComputeFormulas.HOURS_PER_YEAR * busy);
  }

  public static final Formula STAFF_USD_PER_GPU_HOUR =
      new Formula(STAFF_USD_PER_GPU_HOUR_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = staffUsdPerGpuHour(t[0][i], t[1][i]);
        }
      });

  private static final String EMBODIED_TONNE_TEXT = "m = hours · E / (life · 8766 · busy · 1e3)";

  /**
   * Emissions of making the accelerators, as far as a run uses them up.
   *
   * <pre>{@value #EMBODIED_TONNE_TEXT}</pre>
   *
   * @param gpuHours hours of the run [GPU-hour]
   * @param kilogramPerGpu E, of making one with what belongs to it [kg CO2e]
   * @param lifeYears life [year]
   * @param busy the share of its life it works [fraction]
   * @return m [tonne CO2e]
   * @see <a href="https://arxiv.org/abs/2502.01671">Schneider et al. 2025</a>, who spread what is embodied over a life of six years
   */
  public static double embodiedTonne(
      double gpuHours, double kilogramPerGpu, double lifeYears, double busy) {
    return gpuHours
        * kilogramPerGpu
        / (lifeYears * ComputeFormulas.HOURS_PER_YEAR * busy * KILOGRAM_PER_TONNE);
  }

  public static final Formula EMBODIED_TONNE = new Formula(EMBODIED_TONNE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = embodiedTonne(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });
}
