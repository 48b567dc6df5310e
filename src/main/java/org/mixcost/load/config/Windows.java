package org.mixcost.load.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixcost.load.config.GatedFamily.Trait;
import org.mixcost.load.document.Node;

/**
 * Which layers see a window of the sequence, and how much of it.
 *
 * <p>A list of the kinds of layers counts before the older keys, which newer tools write beside it.
 */
final class Windows {
  private static final String KINDS = "layer_types";
  private static final String SLIDING = "sliding_attention";
  private static final String FULL = "full_attention";
  private static final String IS_USED = "use_sliding_window";
  private static final String FROM = "max_window_layers";
  private static final String SIZE = "sliding_window";
  private static final String[] PERIOD = {"sliding_window_pattern", "_sliding_window_pattern"};

  /** What families have whose older keys speak of windows. */
  private static final Set<Trait> OF_WINDOWS = EnumSet.of(
      Trait.ALL_WINDOWED,
      Trait.LATE_LAYERS_WINDOWED,
      Trait.EVERY_OTHER_WINDOWED,
      Trait.FIVE_OF_SIX_WINDOWED);

  private final ConfigMap config;
  private final int layers;
  private final Set<Trait> traits;
  private final List<Boolean> windowed;

  Windows(ConfigMap config, int layers, Set<Trait> traits) {
    this.config = config;
    this.layers = layers;
    this.traits = traits;
    List<Node.Text> kinds = config.texts(KINDS);
    windowed = kinds.isEmpty() ? byFamily() : byKind(kinds);
  }

  /** Of each layer, whether it sees no more than the window. */
  List<Boolean> windowed() {
    return windowed;
  }

  /** Tokens that those layers see. */
  Optional<Integer> size() {
    return windowed.contains(true) ? Optional.of(config.whole(SIZE)) : Optional.empty();
  }

  private List<Boolean> byKind(List<Node.Text> kinds) {
    Map<String, Node.Text> firsts = new LinkedHashMap<>();
    kinds.forEach(kind -> firsts.putIfAbsent(kind.text(), kind));
    firsts.keySet().removeAll(List.of(SLIDING, FULL));
    firsts.forEach((kind, first) ->
        config.refuse(KINDS, first, "'" + kind + "' is neither full nor sliding attention"));
    if (traits.stream().anyMatch(OF_WINDOWS::contains)) {
      config.passOver(SIZE, FROM, IS_USED);
      config.passOver(PERIOD);
    }
    if (kinds.size() != layers) {
      config.refuse(KINDS, "it has " + kinds.size() + " entries for " + layers + " layers");
      return falseThroughout();
    }
    List<Boolean> stated =
        kinds.stream().map(kind -> kind.text().equals(SLIDING)).toList();
    if (isStatedTwice() && !byFamily().equals(stated)) {
      config.refuse(KINDS, "the older keys of windows say otherwise");
    }
    return stated;
  }

  private boolean isStatedTwice() {
    return (traits.contains(Trait.LATE_LAYERS_WINDOWED) && config.isThere(IS_USED))
        || (traits.contains(Trait.FIVE_OF_SIX_WINDOWED) && config.isThere(PERIOD));
  }

  private List<Boolean> byFamily() {
    if (traits.contains(Trait.ALL_WINDOWED)) {
      return eachFrom(config.find(SIZE).map(size -> 0).orElse(layers));
    }
    if (traits.contains(Trait.LATE_LAYERS_WINDOWED)) {
      return late();
    }
    if (traits.contains(Trait.EVERY_OTHER_WINDOWED)) {
      return allButEvery(2);
    }
    return traits.contains(Trait.FIVE_OF_SIX_WINDOWED)
        ? allButEvery(config.find(PERIOD).orElseGet(() -> config.wholeOr(PERIOD[0], 6)))
        : falseThroughout();
  }

  /** Windows that are stated count only where they are used. */
  private List<Boolean> late() {
    config.find(SIZE);
    int first = config.find(FROM).orElse(layers);
    return config.flag(IS_USED, false) ? eachFrom(first) : falseThroughout();
  }

  private List<Boolean> allButEvery(int period) {
    List<Boolean> all = new ArrayList<>();
    for (int i = 1; i <= layers; i++) {
      all.add(i % period != 0);
    }
    return all;
  }

  private List<Boolean> falseThroughout() {
    return eachFrom(layers);
  }

  private List<Boolean> eachFrom(int first) {
    List<Boolean> all = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      all.add(i >= first);
    }
    return all;
  }
}
