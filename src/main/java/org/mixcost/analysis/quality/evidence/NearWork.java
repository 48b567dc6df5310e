package org.mixcost.analysis.quality.evidence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.formula.Ties;
import org.mixcost.scenario.format.SyntheticMethod;

/**
 * A published work, and how near it is to synthetic text of a mix.
 *
 * <p>Works on the same method are nearer than all others, be these on another method or on none. Among them a work is
 * the nearer the less its synthetic share differs from that of the mix, both of all synthetic text in the tokens seen;
 * one that states no share comes last. Several may be nearest alike.
 *
 * @param work that says something of synthetic text
 * @param isSameMethod whether its text was written by the same method
 * @param shareApart its synthetic share less that of the mix, where it states one [fraction]
 */
public record NearWork(SyntheticEvidence work, boolean isSameMethod, Optional<Double> shareApart) {
  /** Farther than a share can be from another. */
  private static final double NO_SHARE = 2;

  private static final Comparator<NearWork> NEAREST_FIRST =
      comparing(NearWork::isSameMethod, reverseOrder()).thenComparing(NearWork::distance);

  public NearWork {
    requireNonNull(work, "work");
    requireNonNull(shareApart, "share apart");
  }

  /**
   * The works that are nearest, in the order in which they are given; none where there is no work.
   *
   * @param share of all synthetic text of the mix in the tokens seen [fraction]
   */
  static List<NearWork> nearest(
      List<SyntheticEvidence> works, SyntheticMethod method, double share) {
    List<NearWork> all = works.stream().map(work -> of(work, method, share)).toList();
    Optional<NearWork> first = all.stream().min(NEAREST_FIRST);
    return all.stream().filter(work -> work.isAsNearAs(first.orElseThrow())).toList();
  }

  private static NearWork of(SyntheticEvidence work, SyntheticMethod method, double share) {
    return new NearWork(
        work,
        work.method().equals(method.key()),
        work.syntheticShare().map(stated -> Ties.difference(stated, share)));
  }

  private boolean isAsNearAs(NearWork other) {
    return isSameMethod == other.isSameMethod && Ties.areSame(distance(), other.distance());
  }

  private double distance() {
    return shareApart.map(Math::abs).orElse(NO_SHARE);
  }
}
