package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;

import org.mixcost.quantity.Unit;

/** The keys of {@code model}. */
public final class ModelKeys {
  public static final QuantityKey PARAMETERS = quantity(
          "parameters", POSITIVE, Unit.COUNT, "all parameters of the model")
      .called("model size")
      .plausible(Plausible.PARAMETERS);

  public static final QuantityKey ACTIVE_PARAMETERS = quantity(
          "active_parameters",
          POSITIVE,
          Unit.COUNT,
          "parameters used for each token, in a mixture of experts; all of them if missing")
      .plausible(Plausible.PARAMETERS);

  public static final QuantityKey EMBEDDING_PARAMETERS = quantity(
      "embedding_parameters",
      NOT_NEGATIVE,
      Unit.COUNT,
      "of the active ones, those of input embeddings that are no output head: they are looked up and left out of 6ND; counted in it if missing");

  public static final ValueKey<String> CONFIG = text(
      "config",
      "config.json of the model, as hubs publish it, from where this file stands: parameters, embeddings and attention are counted by it");

  public static final SectionKey ATTENTION =
      section("attention", AttentionKeys.SECTION, "its shape, to count its operations besides 6ND");

  public static final Section SECTION = Section.of(
      "What is trained: one of parameters, config and hidden_size",
      PARAMETERS,
      ACTIVE_PARAMETERS,
      EMBEDDING_PARAMETERS,
      CONFIG,
      ConfigKeys.HIDDEN_SIZE,
      ConfigKeys.NUM_HIDDEN_LAYERS,
      ConfigKeys.NUM_ATTENTION_HEADS,
      ConfigKeys.NUM_KEY_VALUE_HEADS,
      ConfigKeys.HEAD_DIM,
      ConfigKeys.INTERMEDIATE_SIZE,
      ConfigKeys.NUM_LOCAL_EXPERTS,
      ConfigKeys.NUM_EXPERTS_PER_TOK,
      ConfigKeys.VOCAB_SIZE,
      ConfigKeys.TIE_WORD_EMBEDDINGS,
      ATTENTION);

  private ModelKeys() {}
}
