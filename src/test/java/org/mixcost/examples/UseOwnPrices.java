package org.mixcost.examples;

import java.util.Map;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.issue.Checked;
import org.mixcost.simulate.Estimate;

/** Lays prices of a database over those that come with an application, and both over those of mixcost. */
public final class UseOwnPrices {
  private UseOwnPrices() {}

  /**
   * What the first scenario costs by those prices, or what is wrong with them or with the scenario.
   *
   * @param scenario in YAML
   * @param rentals a table in CSV, as the database gives it
   */
  public static Checked<Estimate> estimate(String scenario, String rentals) {
    ClassLoader loader = UseOwnPrices.class.getClassLoader();
    Checked<Catalog> catalog = Catalog.with(
        OwnTables.ofResources(loader, "org/mixcost/examples/prices"),
        OwnTables.ofTexts("price service", Map.of("rentals.csv", rentals)));
    return catalog.then(prices -> {
      MixCost mixCost = MixCost.with(prices.preferringOwn());
      return mixCost
          .parse("mix.yaml", scenario)
          .then(study -> Checked.of(mixCost.estimate(study.baselineScenario())));
    });
  }
}
