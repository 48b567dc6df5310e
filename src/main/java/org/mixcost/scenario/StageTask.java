package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.TOKEN;

import java.util.Optional;
import org.mixcost.quantity.Quantity;

/** What is done in a stage of training, by its kind. */
public sealed interface StageTask {

  /**
   * The whole model goes on with more text, as in mid-training or for a longer context.
   *
   * @param flopPerParameterToken operations for each parameter and token, as in the run before [factor]
   */
  record Pretraining(
      @WrittenAs("/training.flop_per_parameter_token") Quantity flopPerParameterToken,
      @Inline StageText text)
      implements StageTask {
    public Pretraining {
      flopPerParameterToken.require(FACTOR, "FLOP per parameter and token");
      requireNonNull(text, "text");
    }
  }

  /**
   * A model learns from examples.
   *
   * @param adapter what is trained of it, where it is not the whole model
   */
  record Tuning(@Inline StageText text, Optional<Adapter> adapter) implements StageTask {
    public Tuning {
      requireNonNull(text, "text");
      requireNonNull(adapter, "adapter");
    }
  }

  /**
   * A model learns which of two answers is the better one.
   *
   * @param pairs of a chosen and a rejected answer [count]
   * @param tokensPerSide of a prompt with one of its answers [token]
   * @param epochs passes over the pairs [factor]
   * @param reference whether a frozen copy of the model reads along
   * @param adapter what is trained, where it is not the whole model
   */
  record Preference(
      Quantity pairs,
      Quantity tokensPerSide,
      Quantity epochs,
      boolean reference,
      Optional<Adapter> adapter)
      implements StageTask {
    public Preference {
      pairs.require(COUNT, "pairs");
      tokensPerSide.require(TOKEN, "tokens per side");
      epochs.require(FACTOR, "epochs");
      requireNonNull(adapter, "adapter");
    }
  }

  /**
   * A model learns from scores of what it writes itself.
   *
   * @param samples that it writes
   * @param rollout how it writes them
   * @param updates passes of the update over each sample [factor]
   * @param reference whether a frozen copy of the model reads along
   * @param adapter what is trained, where it is not the whole model
   * @param critic parameters of a model that values samples and is trained along, where there is one [count]
   * @param scoring what is done with each sample besides
   */
  record Reinforcement(
      @Inline Samples samples,
      Rollout rollout,
      Quantity updates,
      boolean reference,
      Optional<Adapter> adapter,
      @WrittenAs("critic.parameters") Optional<Quantity> critic,
      @Inline Scoring scoring)
      implements StageTask {
    public Reinforcement {
      requireNonNull(samples, "samples");
      requireNonNull(rollout, "rollout");
      updates.require(FACTOR, "updates");
      requireNonNull(adapter, "adapter");
      critic.ifPresent(count -> count.require(COUNT, "parameters of the critic"));
      requireNonNull(scoring, "scoring");
    }
  }

  /** A model learns the probabilities that another one gives. */
  record Distillation(Teacher teacher, @Inline StageText text) implements StageTask {
    public Distillation {
      requireNonNull(teacher, "teacher");
      requireNonNull(text, "text");
    }
  }

  /**
   * Answers that a model writes to be scored.
   *
   * @param prompts that are answered [count]
   * @param samplesPerPrompt answers to each in a pass [count]
   * @param epochs passes over the prompts [factor]
   * @param tokensPerSample generated [token]
   * @param promptTokens read with each sample [token]
   */
  record Samples(
      Quantity prompts,
      Quantity samplesPerPrompt,
      Quantity epochs,
      Quantity tokensPerSample,
      Quantity promptTokens) {
    public Samples {
      prompts.require(COUNT, "prompts");
      samplesPerPrompt.require(COUNT, "samples per prompt");
      epochs.require(FACTOR, "epochs");
      tokensPerSample.require(TOKEN, "tokens per sample");
      promptTokens.require(TOKEN, "prompt tokens");
    }
  }

  /**
   * A model that another learns from.
   *
   * @param parameters all of them [count]
   * @param activeParameters those used for each token [count]
   */
  record Teacher(Quantity parameters, Quantity activeParameters) {
    public Teacher {
      parameters.require(COUNT, "parameters of the teacher");
      activeParameters.require(COUNT, "active parameters of the teacher");
    }
  }
}
