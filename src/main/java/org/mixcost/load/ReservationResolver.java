package org.mixcost.load;

import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Reservation;
import org.mixcost.scenario.format.ReservedKeys;
import org.mixcost.scenario.format.TrainingKeys;

/** Resolves which hours are paid for whether they are used or not. */
final class ReservationResolver {
  private final SectionReader keys;
  private final SectionReader training;

  ReservationResolver(SectionReader keys, SectionReader training) {
    this.keys = keys;
    this.training = training;
  }

  Reservation resolve() {
    boolean isOne = keys.requireOneOf(ReservedKeys.USED, ReservedKeys.TERM);
    if (isOne && keys.has(ReservedKeys.TERM)) {
      return new Reservation.ForTerm(accelerators(), keys.get(ReservedKeys.TERM));
    }
    keys.leaveUnread(ReservedKeys.ACCELERATORS, "it goes with term");
    return new Reservation.Used(keys.findOrPlaceholder(ReservedKeys.USED));
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
