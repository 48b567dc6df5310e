package org.mixcost.simulate;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.scenario.Correlation;

/** Streams of draws in groups that are tied by correlations. */
public final class TiedStreams {
  private final List<String> streams;
  private final List<Correlation> correlations;

  /**
   * The streams of some names.
   *
   * @param correlations those with other names say nothing here
   */
  public TiedStreams(List<String> streams, List<Correlation> correlations) {
    this.streams = streams;
    this.correlations = correlations;
  }

  /** The places of the streams of each group; each stream is in one. */
  public List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < streams.size(); i++) {
      List<Integer> merged = new ArrayList<>();
      for (List<Integer> group : List.copyOf(groups)) {
        if (isTied(group, streams.get(i))) {
          merged.addAll(group);
          groups.remove(group);
        }
      }
      merged.add(i);
      groups.add(merged);
    }
    return groups;
  }

  private boolean isTied(List<Integer> group, String stream) {
    return group.stream().map(streams::get).anyMatch(member -> isTied(member, stream));
  }

  private boolean isTied(String one, String other) {
    return correlations.stream().anyMatch(c -> c.mentions(one) && c.mentions(other));
  }
}
