package org.mixcost.load;

import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Reservation;
import org.mixcost.scenario.format.ReservedKeys;
import org.mixcost.scenario.format.TrainingKeys;

/** Resolves which hours are paid for whether they are used or not. */
final class ReservationResolver {
  private static final Distribution FREE = new Distribution.Fixed(0);

  private final SectionReader keys;
  private final SectionReader training;
  private final Quantity price;

  /**
   * A resolver.
   *
   * @param price of what is reserved
   */
  ReservationResolver(SectionReader keys, SectionReader training, Quantity price) {
    this.keys = keys;
    this.training = training;
    this.price = price;
  }

  Reservation resolve() {
    boolean isOne = keys.requireOneOf(ReservedKeys.USED, ReservedKeys.TERM);
    if (isOne && keys.has(ReservedKeys.TERM)) {
      refuseFree();
      return new Reservation.ForTerm(accelerators(), keys.get(ReservedKeys.TERM));
    }
    keys.leaveUnread(ReservedKeys.ACCELERATORS, "it goes with term");
    return new Reservation.Used(keys.findOrPlaceholder(ReservedKeys.USED));
  }

  /** Which share of the term is used follows from what it costs. */
  private void refuseFree() {
    if (price.distribution().equals(FREE)) {
      keys.error(
          "free-term",
          keys.where(ReservedKeys.TERM),
          "hours at a price of 0 are not paid for, used or not",
          "leave out reserved, or state what an hour costs");
    }
  }

  private Quantity accelerators() {
    if (!keys.has(ReservedKeys.ACCELERATORS) && !training.has(TrainingKeys.ACCELERATORS)) {
      keys.missing(ReservedKeys.ACCELERATORS);
    }
    return keys.find(ReservedKeys.ACCELERATORS)
        .or(() -> training.find(TrainingKeys.ACCELERATORS))
        .orElseGet(() -> keys.placeholder(ReservedKeys.ACCELERATORS));
  }
}
