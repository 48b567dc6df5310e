package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/**
 * How long a call is, at the medians.
 *
 * @param read tokens that it reads
 * @param written tokens that it writes
 */
record CallLength(double read, double written) {

  /** A call of a generator; nothing where one of the numbers could not be read. */
  static Optional<CallLength> of(TokenShape shape) {
    double output = shape.outputTokens().median();
    CallLength length = new CallLength(
        RooflineFormulas.callTokensRead(output, shape.promptRatio().median()),
        RooflineFormulas.callTokensWritten(output, shape.reasoningRatio().median()));
    return length.of(List.of(shape.outputTokens(), shape.promptRatio(), shape.reasoningRatio()));
  }

  /** A call that reads some parts and answers; nothing where one of the numbers could not be read. */
  static Optional<CallLength> of(List<Quantity> read, Quantity output, Quantity reasoningRatio) {
    CallLength length = new CallLength(
        read.stream().mapToDouble(Quantity::median).sum(),
        RooflineFormulas.callTokensWritten(output.median(), reasoningRatio.median()));
    List<Quantity> parts = new ArrayList<>(read);
    parts.addAll(List.of(output, reasoningRatio));
    return length.of(parts);
  }

  private Optional<CallLength> of(List<Quantity> parts) {
    return Optional.of(this).filter(length -> LeafReader.areReadable(parts));
  }
}
