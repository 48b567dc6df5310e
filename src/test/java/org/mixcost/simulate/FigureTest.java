package org.mixcost.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.quantity.Unit;

class FigureTest {
  private static Figure figure(double central) {
    return Figure.of(Unit.USD, central, Summary.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0)));
  }

  @Test
  void theCentralFigureStandsBesideAnIntervalThatHoldsIt() {
    assertEquals(4.5, figure(4.5).typical());
  }

  /** The best share of a mix gives more than any share near it: the central figure is above all draws. */
  @Test
  void theMedianOfTheDrawsStandsForACentralFigureOutsideThem() {
    assertEquals(3, figure(6).typical());
    assertEquals(3, figure(0).typical());
  }
}
