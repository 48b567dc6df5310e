package org.mixcost.load.config;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.InputFile;
import org.mixcost.scenario.shape.ParameterCount;
import org.mixcost.scenario.shape.TransformerShape;

/**
 * What a config says of a model.
 *
 * @param file it stands in, if it has one of its own
 * @param shape of the model
 * @param usual keys that the file leaves out, each with what its family takes then
 */
public record ModelConfig(Optional<InputFile> file, TransformerShape shape, List<String> usual) {
  public ModelConfig {
    usual = List.copyOf(usual);
  }

  /** Its parameters. */
  public ParameterCount count() {
    return ParameterCount.of(shape);
  }
}
