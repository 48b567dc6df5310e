package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of {@code sandbox}. */
public final class SandboxKeys {
  public static final QuantityKey PRICE = quantity(
          "price",
          NOT_NEGATIVE,
          List.of(Unit.USD_PER_SAMPLE, Unit.USD_PER_HOUR),
          "of running one sample, or of an hour of one machine, with time_per_sample")
      .plausible(1e-7, 1e4)
      .required();

  public static final QuantityKey TIME_PER_SAMPLE = quantity(
          "time_per_sample",
          POSITIVE,
          Unit.SECOND,
          "that a sample keeps a machine; goes with a price per hour")
      .plausible(1e-3, 1e6)
      .about(Aspect.SPEED);

  public static final Section SECTION =
      Section.of("Machines in which samples are run", PRICE, TIME_PER_SAMPLE);

  private SandboxKeys() {}
}
