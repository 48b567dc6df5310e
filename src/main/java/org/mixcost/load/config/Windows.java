package org.mixcost.load.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixcost.load.config.GatedFamily.Trait;
import org.mixcost.load.document.Node;

/** Which layers see a window of the sequence, and how much of it. */
final class Windows {
  private static final String SLIDING = "sliding_attention";
  private static final String FULL = "full_attention";

  private final ConfigMap config;
  private final int layers;
  private final Set<Trait> traits;
  private final List<Boolean> windowed;

  Windows(ConfigMap config, int layers, Set<Trait> traits) {
    this.config = config;
    this.layers = layers;
    this.traits = traits;
    List<Node.Text> kinds = config.texts("layer_types");
    windowed = kinds.isEmpty() ? byFamily() : byKind(kinds);
  }

  /** Of each layer, whether it sees no more than the window. */
  List<Boolean> windowed() {
    return windowed;
  }

  /** Tokens that those layers see. */
  Optional<Integer> size() {
    return windowed.contains(true) ? Optional.of(config.whole("sliding_window")) : Optional.empty();
  }

  private List<Boolean> byKind(List<Node.Text> kinds) {
    Map<String, Node.Text> firsts = new LinkedHashMap<>();
    kinds.forEach(kind -> firsts.putIfAbsent(kind.text(), kind));
    firsts.keySet().removeAll(List.of(SLIDING, FULL));
    firsts.forEach((kind, first) -> config.refuse(
        "layer_types", first, "'" + kind + "' is neither full nor sliding attention"));
    if (kinds.size() != layers) {
      config.refuse("layer_types", "it has " + kinds.size() + " entries for " + layers + " layers");
      return falseThroughout();
    }
    return kinds.stream().map(kind -> kind.text().equals(SLIDING)).toList();
  }

  private List<Boolean> byFamily() {
    if (traits.contains(Trait.ALL_WINDOWED)) {
      return eachFrom(config.find("sliding_window").map(size -> 0).orElse(layers));
    }
    if (traits.contains(Trait.LATE_LAYERS_WINDOWED)) {
      return late();
    }
    if (traits.contains(Trait.EVERY_OTHER_WINDOWED)) {
      return allButEvery(2);
    }
    return traits.contains(Trait.FIVE_OF_SIX_WINDOWED)
        ? allButEvery(config
            .find("sliding_window_pattern", "_sliding_window_pattern")
            .orElseGet(() -> config.wholeOr("sliding_window_pattern", 6)))
        : falseThroughout();
  }

  /** Windows that are stated count only where they are used. */
  private List<Boolean> late() {
    config.find("sliding_window");
    int first = config.find("max_window_layers").orElse(layers);
    return config.flag("use_sliding_window", false) ? eachFrom(first) : falseThroughout();
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
