package org.mixcost.scenario;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/** Something a model learns from; a mix is a list of these. */
public sealed interface DataSource permits RealSource, SyntheticSource {
  String name();

  /** Unique tokens that are paid for. */
  Amount amount();

  /** How often each token is seen in training; 1.5 means that half are seen twice [factor]. */
  Quantity epochs();

  /** Work on each kept token, where it is priced [USD/Mtok]. */
  Optional<Quantity> processing();

  /** Work on the kept text that accelerators do, where it is priced. */
  Optional<GpuWork> processedOn();

  /** Keeping and moving the data, where it is priced. */
  Optional<Holding> holding();
}
