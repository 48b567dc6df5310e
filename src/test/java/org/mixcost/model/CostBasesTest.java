package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mixcost.testing.Estimates.assertLine;
import static org.mixcost.testing.Estimates.has;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;

/** What an accelerator hour costs on each basis, and hours that are paid and not used. */
class CostBasesTest {
  private static final double DOLLAR = 1;

  private static Estimate of(String training) {
    return Estimates.of("""
        model: {parameters: 1B}
        training: {%s}
        quality: {skip: true}
        data: {real: {web: {kind: open, tokens: 18B}}}
        """.formatted(training));
  }

  /** The run of 60 hours. */
  private static Estimate ofRun(String price) {
    return of("peak: 1000 TFLOP/s, utilization: 50%, " + price);
  }

  /** OPT-175B as Epoch AI prices it: the value of the day, servers, network, electricity, and what development takes. */
  @Test
  void theComponentsOfOptAreThePublishedOnes() {
    Estimate bill = of("""
        gpu_hours: 812544, development: 2.1866388, owned: {purchase: 11022.162651 USD/GPU,
          server_ratio: 1.66, interconnect: 19%, value_decay: 0.14, busy: 100%, power: 609.375 W, pue: 1.1,
          electricity: 0.0832 USD/kWh}""");
    double hours = 812_544 * 2.1866388;
    assertEquals(475_310, hours * bill.value("training.server_per_gpu_hour"), DOLLAR);
    assertEquals(280_420, hours * bill.value("training.interconnect_per_gpu_hour"), DOLLAR);
    assertEquals(99_089, hours * bill.value("training.electricity_per_gpu_hour"), DOLLAR);
    assertThat(has(bill, "training.residual_per_gpu_hour")).isFalse();
    double parts = List.of("purchase", "server", "interconnect", "electricity").stream()
        .mapToDouble(part -> bill.value("training." + part + "_per_gpu_hour"))
        .sum();
    assertEquals(hours * parts, bill.value("total"), DOLLAR);
  }

  @Test
  void eachThingThatAnOwnerPaysIsALine() {
    Estimate bill = ofRun("""
        owned: {purchase: 20k USD/GPU, server_ratio: 1.5, interconnect: 20%, life: 5 years,
          residual: 10%, busy: 80%, power: 1 kW, pue: 1.2, electricity: 0.08 USD/kWh, hosting: 180 USD/kW-month,
          staff: 1000 USD/GPU-year, capital: 10%/year}""");
    double hours = 5 * 8766 * 0.8;
    double payment = 0.1 / (1 - Math.pow(1.1, -5));
    Map<String, Double> parts = Map.of(
        "purchase", 20e3 / hours,
        "server", 10e3 / hours,
        "interconnect", 7.5e3 / hours,
        "residual", -3.75e3 / hours,
        "capital", 37.5e3 * (0.9 * (payment - 0.2) + 0.01) / (8766 * 0.8),
        "electricity", 1.2 * 0.08,
        "hosting", 180 * 12 / (8766 * 0.8),
        "staff", 1000 / (8766 * 0.8));
    parts.forEach((part, usd) -> assertLine(usd, bill, "training." + part + "_per_gpu_hour"));
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    assertLine(sum, bill, "training.usd_per_gpu_hour");
    assertLine(60 * sum, bill, "compute.training");
    assertLine(37.5e3, bill, "training.investment");
    assertThat(bill.model().scenario().notIncluded()).noneMatch(what -> what.contains("owned"));
  }

  /** A server that is three years old is worth 10^(−0.42) of its price, and that is what its capital costs on. */
  @Test
  void capitalCostsOnWhatItCouldBeSoldFor() {
    Estimate bill = ofRun("""
        owned: {purchase: 30k USD/GPU, value_decay: 0.14, age: 3 years, busy: 50%, power: 1 kW,
          capital: 10%/year}""");
    double value = 30e3 * Math.pow(10, -0.42);
    assertLine(value, bill, "training.market_value");
    assertLine(value * 0.14 * Math.log(10) / (8766 * 0.5), bill, "training.purchase_per_gpu_hour");
    assertLine(value * 0.1 / (8766 * 0.5), bill, "training.capital_per_gpu_hour");
  }

  /** 60 hours at 2 USD are seven tenths of what is paid for. */
  @Test
  void hoursThatAreReservedAndNotUsedAreALineOfTheirOwn() {
    Estimate bill = ofRun("price: 2 USD/GPU-hour, development: 1.5, reserved: {used: 75%}");
    assertLine(120, bill, "compute.training");
    assertLine(180 / 3.0, bill, "compute.unused");
    assertLine(240, bill, "total");
  }

  @Test
  void aTermIsPaidForAsAWhole() {
    Estimate bill = ofRun("price: 2 USD/GPU-hour, accelerators: 8, reserved: {term: 1 month}");
    double reserved = 8 * 730.5 * 2;
    assertLine(reserved - 120, bill, "compute.unused");
    assertLine(120 / reserved, bill, "training.used_share");
    assertLine(reserved, bill, "total");
  }

  /** A stage on the same accelerators uses reserved hours too; one on others does not. */
  @Test
  void stagesUseWhatIsReserved() {
    Estimate bill = ofRun("""
        price: 2 USD/GPU-hour, accelerators: 8, reserved: {term: 1 month},
          stages: {more: {kind: tuning, gpu_hours: 100}, other: {kind: tuning, gpu_hours: 50, price: 3 USD/GPU-hour}}""");
    double reserved = 8 * 730.5 * 2;
    assertLine(320, bill, "training.used_usd");
    assertLine(reserved - 320, bill, "compute.unused");
    assertLine(reserved + 150, bill, "total");
  }

  /**
   * 100,000 samples of 36,000 tokens: 1,000 hours of writing at 5 USD that nobody has reserved, and 12 of learning, 6 N
   * for each token at 500 TFLOP/s, half of them more as pilots. Of what is reserved, 60 hours and those are used.
   */
  @ParameterizedTest
  @CsvSource({"used: 50%, true", "term: 1 month, false"})
  void whoWritesSamplesAtAnotherPriceUsesNothingOfIt(String reserved, boolean isShare) {
    Estimate bill = ofRun("""
        price: 2 USD/GPU-hour, accelerators: 8, reserved: {%s},
          stages: {rl: {kind: reinforcement, prompts: 100k, samples_per_prompt: 1, tokens_per_sample: 36000 tokens,
            reference: false, development: 1.5, rollout: {tokens_per_second: 1000 tokens/s, price: 5 USD/GPU-hour}}}""".formatted(reserved));
    double learning = 6e9 * 3.6e9 / 500e12 / 3600 * 2;
    double used = 120 + 1.5 * learning;
    assertLine(1000 * 5 + learning, bill, "compute.rl");
    assertLine(used, bill, "training.used_usd");
    assertLine(isShare ? used : 8 * 730.5 * 2 - used, bill, "compute.unused");
  }

  @Test
  void whoReservesMayReserveMoreThanTheRunUses() {
    Estimate bill = ofRun(
        "price: 2 USD/GPU-hour, accelerators: 8, reserved: {term: 1 month, accelerators: 16}");
    assertLine(16 * 730.5 * 2, bill, "total");
  }

  @Test
  void withoutAReservationNothingIsPaidUnused() {
    assertThat(has(ofRun("price: 2 USD/GPU-hour"), "compute.unused")).isFalse();
  }

  /** 60 hours of 5 years, seven tenths of them busy, use up so much of 164 kg; the electricity comes beside. */
  @Test
  void whatWasEmittedInMakingIsBesideTheElectricity() {
    Estimate bill = Estimates.of("""
        model: {parameters: 1B}
        training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
        energy: {power: 1 kW, pue: 1.25, embodied: {emissions: 164 kgCO2e/GPU, life: 5 years, busy: 70%}}
        carbon: 400 gCO2e/kWh
        quality: {skip: true}
        data: {real: {web: {kind: open, tokens: 18B}}}
        """);
    double making = 60 * 0.164 / (5 * 8766 * 0.7);
    double electricity = 60 * 1.25 * 0.4 / 1000;
    assertLine(making, bill, "carbon.embodied_tco2e");
    assertLine(electricity, bill, "carbon.tco2e");
    assertLine(making + electricity, bill, "carbon.total_tco2e");
    assertLine(120, bill, "total");
  }

  /** Whose accelerators they are knows already how long and how much they work. */
  @Test
  void theLifeOfOwnedAcceleratorsIsStatedOnce() {
    Estimate bill = Estimates.of("""
        model: {parameters: 1B}
        training: {peak: 1000 TFLOP/s, utilization: 50%, owned: {purchase: 30k USD/GPU, life: 5 years,
          busy: 70%, power: 1 kW}}
        energy: {power: 1 kW, embodied: {emissions: 164 kgCO2e/GPU}}
        quality: {skip: true}
        data: {real: {web: {kind: open, tokens: 18B}}}
        """);
    assertLine(60 * 0.164 / (5 * 8766 * 0.7), bill, "carbon.embodied_tco2e");
    assertThat(has(bill, "carbon.total_tco2e")).isFalse();
  }
}
