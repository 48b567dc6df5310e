package org.mixcost.catalog;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * What a seller asks for a call with a long prompt, which is billed wholly at these prices.
 *
 * <p>Prices of cached tokens in long prompts are not in the catalog; those of short ones stand in, which errs low. So does
 * the one tier that is priced where a seller has a second.
 *
 * @param aboveTokens length of the prompt above which they hold [token]
 * @param input prompt tokens [USD/Mtok]
 * @param output written tokens [USD/Mtok]
 */
public record LongContext(Quantity aboveTokens, Quantity input, Quantity output) {

  static Optional<LongContext> of(Row row, String name) {
    return row.quantity(name + ".context_tier", Columns.CONTEXT_TIER)
        .map(above -> new LongContext(
            above,
            row.quantity(name + ".long_input", Columns.LONG_INPUT_PRICE).orElseThrow(),
            row.quantity(name + ".long_output", Columns.LONG_OUTPUT_PRICE).orElseThrow()));
  }
}
