package org.mixcost.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.LawFiles;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Threads;

/** From a table of runs to a scenario that predicts by their law. */
class OwnLawTest {
  private static final FitPlan PLAN = new FitPlan(FitPlan.DEFAULT_DELTA, 50, 42, Threads.of(2));
  private static final String SCENARIO = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 20B, processing: 0 USD/Mtok}}}
          quality: {law: ours}
      """;

  @TempDir
  private Path folder;

  @Test
  void aScenarioUsesTheLawByItsId() throws IOException {
    LawFit fit = FitRun.of(PublishedRuns.read(), PLAN).get();
    Citation citation = new Citation(Citation.Basis.STATED, "our runs", "", "2026-11", "", "");
    LawFiles files = LawFiles.adding(fit.asScalingLaw("ours", citation), folder).get();
    Files.writeString(folder.resolve(LawFiles.LAWS), files.laws());
    Files.writeString(folder.resolve(LawFiles.DRAWS), files.draws());

    MixCost mixCost = MixCost.with(Catalog.with(folder).get());
    Study study = mixCost.parse("own.yaml", SCENARIO).get();
    assertThat(mixCost.catalog().law("ours").orElseThrow().draws()).hasSize(50);
    assertThat(mixCost.estimate(study.get("a")).value("quality.loss"))
        .isCloseTo(MadeRuns.loss(fit.law(), 1e9, 20e9), within(1e-9));
  }
}
