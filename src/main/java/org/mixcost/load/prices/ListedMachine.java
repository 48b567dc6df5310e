package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is in a machine.
 *
 * @param accelerator as the list calls it
 * @param count how many there are
 * @param instance what the machine is called, or empty
 * @param memoryGb of each accelerator, where the list says it
 * @param region where it is, or empty
 */
record ListedMachine(
    String accelerator,
    Optional<BigDecimal> count,
    String instance,
    Optional<BigDecimal> memoryGb,
    String region) {}
