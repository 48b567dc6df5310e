package org.mixcost.load;

import java.util.List;
import org.mixcost.issue.Issues;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.format.DataKeys;

/** Checks that a mix has sources, each under a name of its own, and no share of those that it does not have. */
final class MixCheck {
  private final Places data;
  private final Issues issues;

  MixCheck(Places data, Issues issues) {
    this.data = data;
    this.issues = issues;
  }

  /** The synthetic share of a mix of one group, which no analysis may move: the other has nothing to take its place. */
  static Quantity onlyGroup(boolean isSynthetic) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "synthetic_share",
        isSynthetic ? 1 : 0,
        Unit.FRACTION,
        Citation.stated("only one group has sources"));
  }

  void requireSources(List<RealSource> real, List<SyntheticSource> synthetic) {
    if (real.isEmpty() && synthetic.isEmpty()) {
      issues.error("missing-key", data.where(), "data needs a source under real or synthetic", "");
    }
  }

  void refuseSharedNames(List<RealSource> real, List<SyntheticSource> synthetic) {
    synthetic.stream()
        .map(SyntheticSource::name)
        .filter(name -> real.stream().anyMatch(source -> source.name().equals(name)))
        .forEach(name -> issues.error(
            "duplicate-source",
            data.where(DataKeys.SYNTHETIC),
            "'" + name + "' names a real and a synthetic source",
            "give each source its own name"));
  }

  /** Refuses a synthetic share of a mix of one group, if it is another than all or nothing. */
  void requireShare(Quantity share, boolean isSynthetic) {
    if (!share.distribution().equals(onlyGroup(isSynthetic).distribution())) {
      String missing = (isSynthetic ? DataKeys.REAL : DataKeys.SYNTHETIC).name();
      issues.error(
          "share-of-nothing",
          data.where(DataKeys.SYNTHETIC_SHARE),
          "data.synthetic_share is " + share.text() + ", but no source is " + missing,
          "add a source under " + missing
              + ", or leave out synthetic_share; an inherited key is taken away by none");
    }
  }
}
