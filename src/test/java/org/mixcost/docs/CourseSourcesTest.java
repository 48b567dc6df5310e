package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.model.CostModel;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.scenario.Scenario;

/** The studies say of every value who says so. */
class CourseSourcesTest {
  /** The first study is the shortest file there can be, and names no sources. */
  private static final String SECOND = "02";
  /** What stands for the source of a value that has none: where it is written. */
  /** Whole numbers of a shape, which take no source of their own: that of its parameters stands for them. */
  private static final String WHOLE =
      ".*\\.shape\\.(layers|kv_heads|head_dim|weight_bytes|sharing_accelerators)";

  private static final String PLACE = ".*\\.(yaml|json|csv):\\d+:\\d+";

  static List<Path> studies() throws IOException {
    return Course.studies().stream()
        .filter(file -> file.getFileName().toString().compareTo(SECOND) > 0)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyValueSaysWhoSaysSo(Path file) {
    for (Scenario scenario : MixCost.create().read(file).get().scenarios()) {
      Inputs inputs = new Inputs();
      CostModel.plan(scenario, inputs);
      assertThat(inputs.all())
          .extracting(Input::quantity)
          .as("%s in %s", scenario.name(), file)
          .filteredOn(quantity -> !quantity.name().matches(WHOLE))
          .noneMatch(quantity -> quantity.citation().title().matches(PLACE));
    }
  }
}
