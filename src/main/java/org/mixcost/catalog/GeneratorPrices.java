package org.mixcost.catalog;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * What a model's tokens cost.
 *
 * @param input [USD/Mtok]
 * @param output [USD/Mtok]
 * @param cached input read from a cache, where it is quoted [USD/Mtok]
 * @param batchDiscount for work that may wait, where it is quoted [fraction]
 */
public record GeneratorPrices(
    Price input, Price output, Optional<Quantity> cached, Optional<Quantity> batchDiscount) {}
