package org.mixcost.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.mixcost.issue.Checked;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/** What must hold of a value, whatever is written in its place. */
final class TextChecks {
  private TextChecks() {}

  /** A quantity is one of finite numbers, and its middle reads back as itself where it is written. */
  static void expression(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Expression.parseFactor(text);
    Checked<Expression> read = Expression.parseNamed(text);
    read.found().ifPresent(found -> {
      Distribution belief = found.distribution();
      double median = belief.quantile(0.5);
      assertThat(median).as(text).isFinite();
      assertThat(belief.quantile(0.05)).as(text).isFinite().isLessThanOrEqualTo(median);
      assertThat(belief.quantile(0.95)).as(text).isFinite().isGreaterThanOrEqualTo(median);
      Unit unit = found.unit().orElse(Unit.FACTOR);
      Expression again = Expression.parseNamed(unit.text(median)).get();
      assertThat(again.distribution().quantile(0.5)).as(text).isEqualTo(median);
    });
  }

  /** A unit reads back as itself, and a number of it as that number. */
  static void unit(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Unit.didYouMean(text);
    Unit.named(text).ifPresent(unit -> {
      assertThat(unit.factor()).as(text).isPositive().isFinite();
      assertThat(unit.isConvertibleTo(unit)).as(text).isTrue();
      assertThat(Unit.named(unit.toString())).as(text).contains(unit);
    });
  }
}
