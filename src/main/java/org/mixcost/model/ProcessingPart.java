package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.GpuWork;

/** What work on the text of a source costs, by the token and by the hour. */
final class ProcessingPart {
  private ProcessingPart() {}

  /**
   * What it is the sum of [USD].
   *
   * @param kept tokens of the source
   */
  static List<Term> usd(DataSource source, Line kept, SourceLines own) {
    List<Term> terms = new ArrayList<>();
    source
        .processing()
        .map(price -> own.step(
            "work",
            "work on kept text",
            Unit.USD,
            RealDataFormulas.TOKENS_USD,
            kept,
            own.read(price)))
        .ifPresent(terms::add);
    source.processedOn().map(work -> onAccelerators(work, kept, own)).ifPresent(terms::add);
    return terms;
  }

  private static Line onAccelerators(GpuWork work, Line kept, SourceLines own) {
    Line hours = own.figure(
        "processing_gpu_hours",
        "processing accelerator time",
        Unit.GPU_HOUR,
        hours(work.extent(), kept, own));
    Line billed = work.billing()
        .map(whole -> own.figure(
            "processing_billed_gpu_hours",
            "processing accelerator time that is billed",
            Unit.GPU_HOUR,
            own.billed(hours, whole.accelerators(), whole.increment())))
        .orElse(hours);
    Line price = own.step(
        "processing_usd_per_gpu_hour",
        "price of an accelerator hour of processing",
        Unit.USD_PER_GPU_HOUR,
        GpuPricePart.of(work.price(), own.id() + ".processing", own.lines()));
    return own.step(
        "accelerated_work",
        "work of accelerators on kept text",
        Unit.USD,
        ComputeFormulas.RUN_USD,
        billed,
        price);
  }

  private static Derivation hours(GpuWork.Extent extent, Line kept, SourceLines own) {
    if (extent instanceof GpuWork.Extent.WorkHours stated) {
      return Derivation.same(own.read(stated.hours()));
    }
    if (extent instanceof GpuWork.Extent.KeptTokenRate rate) {
      return Derivation.of(ComputeFormulas.TOKEN_GPU_HOURS, kept, own.read(rate.tokensPerSecond()));
    }
    throw new AssertionError(extent);
  }
}
