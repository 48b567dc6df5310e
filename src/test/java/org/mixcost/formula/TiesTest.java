package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When two amounts are the same. */
class TiesTest {

  @Test
  void amountsThatDifferByLessThanABillionthOfTheLargerAreATie() {
    assertThat(Ties.difference(1e6, 1e6 + 0.9e-3)).isZero();
    assertThat(Ties.difference(-1e6, -1e6 - 0.9e-3)).isZero();
    assertThat(Ties.areSame(1e6, 1e6 + 0.9e-3)).isTrue();
  }

  @Test
  void whatDiffersByMoreIsNot() {
    assertThat(Ties.difference(1e6 + 0.0625, 1e6)).isEqualTo(0.0625);
    assertThat(Ties.difference(1e-12, 2e-12)).isNegative();
    assertThat(Ties.areSame(0, 1e-300)).isFalse();
  }

  @Test
  void nothingIsATieWithNothing() {
    assertThat(Ties.areSame(0, 0)).isTrue();
    assertThat(Ties.areSame(0, -0.0)).isTrue();
  }

  @Test
  void anInfiniteAmountIsNoTieAndAnUndefinedOneStaysSo() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Ties.difference(infinity, 1)).isEqualTo(infinity);
    assertThat(Ties.difference(1, infinity)).isEqualTo(-infinity);
    assertThat(Ties.difference(Double.NaN, 1)).isNaN();
  }
}
