package org.mixcost.load.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.AttentionKeys;

/**
 * One map of a config, read key by key.
 *
 * <p>Whatever is wrong becomes an issue, and 1 stands in for it, so that reading goes on and finds the rest.
 */
final class ConfigMap {
  /** What to do with a model that cannot be counted. */
  static final String COUNT_IT =
      "count the model by other means, and write parameters, active_parameters and embedding_parameters";

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  /** What a key holds that switches nothing on. */
  private static final Set<String> SAYS_NO = Set.of("none", "false", "0");

  private final Node.Mapping map;
  private final String family;
  private final Issues issues;
  private final Set<String> asked = new HashSet<>();
  private final List<String> usual = new ArrayList<>();

  /**
   * A reader of one map.
   *
   * @param family for messages
   * @param issues where what is wrong is added
   */
  ConfigMap(Node.Mapping map, String family, Issues issues) {
    this.map = map;
    this.family = family;
    this.issues = issues;
  }

  String family() {
    return family;
  }

  Issues issues() {
    return issues;
  }

  /** Keys that the file leaves out, each with what its family takes then. */
  List<String> usual() {
    return usual;
  }

  /** The whole number of a key that must be there; of several names, of the first that is. */
  int whole(String... names) {
    Optional<Integer> found = find(names);
    if (found.isEmpty() && !isThere(names)) {
      missing(names);
    }
    return found.orElse(1);
  }

  /** The whole number of a key, or what its family takes where the file leaves it out. */
  int wholeOr(String name, int otherwise) {
    return find(name).orElseGet(() -> {
      usual.add(name + " " + otherwise);
      return otherwise;
    });
  }

  /** The number of layers, which must be there. */
  int layers(String... names) {
    int layers = whole(names);
    if (layers > AttentionKeys.MOST_LAYERS) {
      String most = " must be at most " + AttentionKeys.MOST_LAYERS;
      error("not-whole", where(names[0]), "'" + names[0] + "'" + most, "");
      return 1;
    }
    return layers;
  }

  /** The whole number of a key, if it is there; of several names, of the first that is. */
  Optional<Integer> find(String... names) {
    asked.addAll(List.of(names));
    return List.of(names).stream()
        .flatMap(name -> value(name).map(value -> whole(name, value, 1)).stream())
        .findFirst();
  }

  /** How many there are of something that a model may do without; none if the key is not there. */
  int count(String name) {
    asked.add(name);
    return value(name).map(value -> whole(name, value, 0)).orElse(0);
  }

  private int whole(String name, Node value, int least) {
    boolean isWhole = value instanceof Node.Text text
        && DIGITS.matcher(text.text()).matches()
        && Integer.parseInt(text.text()) >= least;
    if (!isWhole) {
      error(
          "not-whole",
          value.where(),
          "'" + name + "' must be a whole number of at least " + least,
          "");
      return 1;
    }
    return Integer.parseInt(((Node.Text) value).text());
  }

  /** The whole numbers in the list of a key. */
  List<Integer> wholes(String name) {
    return texts(name).stream().map(text -> whole(name, text, 0)).toList();
  }

  /** The experts used for each token, of all there are. */
  int used(int experts) {
    int used = whole("num_experts_per_tok");
    if (used > experts) {
      refuse("num_experts_per_tok", used + " of " + experts + " experts cannot be used");
    }
    return Math.min(used, experts);
  }

  /** The size of a head where a config says how wide all are together. */
  int divided(int hidden, String name, int heads) {
    if (hidden % heads != 0) {
      refuse(name, "a width of " + hidden + " cannot be divided among " + heads + " heads");
    }
    return Math.max(1, hidden / heads);
  }

  /** Whether a key says yes; what its family takes where the file leaves it out. */
  boolean flag(String name, boolean otherwise) {
    asked.add(name);
    return value(name).map(value -> flag(name, value)).orElse(otherwise);
  }

  private boolean flag(String name, Node value) {
    boolean isFlag = value instanceof Node.Text text
        && (text.text().equals("true") || text.text().equals("false"));
    if (!isFlag) {
      error("not-a-flag", value.where(), "'" + name + "' must be true or false", "");
    }
    return value instanceof Node.Text text && text.text().equals("true");
  }

  /** The word of a key; empty if it is not there. */
  String word(String name) {
    asked.add(name);
    return value(name)
        .map(value -> value instanceof Node.Text text ? text.text() : "")
        .orElse("");
  }

  /** The texts in the list of a key; none if it is not there. */
  List<Node.Text> texts(String name) {
    asked.add(name);
    List<Node.Text> texts = new ArrayList<>();
    value(name).ifPresent(value -> {
      if (!(value instanceof Node.Listing)) {
        error("wrong-kind", value.where(), "'" + name + "' must be a list", "");
      }
      items(value).forEach(item -> {
        if (item instanceof Node.Text text) {
          texts.add(text);
        } else {
          error("wrong-kind", item.where(), "'" + name + "' must be a list of values", "");
        }
      });
    });
    return texts;
  }

  private static List<Node> items(Node value) {
    return value instanceof Node.Listing list ? list.items() : List.of();
  }

  /** The map of a key, if it is there. */
  Optional<Node.Mapping> map(String name) {
    asked.add(name);
    return value(name).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  /** The place of a key; of the map, if it is not there. */
  Where where(String name) {
    return Optional.ofNullable(map.entries().get(name))
        .map(Node.Entry::keyWhere)
        .orElse(map.where());
  }

  /** Whether one of some keys is there. */
  boolean isThere(String... names) {
    return List.of(names).stream().anyMatch(name -> value(name).isPresent());
  }

  /** Leaves some keys unread, which say no more than others do. */
  void passOver(String... names) {
    asked.addAll(List.of(names));
  }

  /** Refuses what a key says. */
  void refuse(String name, String why) {
    asked.add(name);
    error("not-understood", where(name), "'" + name + "' of " + family + ": " + why, COUNT_IT);
  }

  /** Refuses one of the values of a key. */
  void refuse(String name, Node value, String why) {
    error("not-understood", value.where(), "'" + name + "' of " + family + ": " + why, COUNT_IT);
  }

  /** Warns of a key that stands for something beside the model. */
  void leaveOut(String name, String what) {
    asked.add(name);
    if (value(name).isPresent()) {
      issues.add(Issue.warning("not-counted", where(name), "'" + name + "': " + what));
    }
  }

  /** Refuses what the file says and nobody has asked for, unless it is known to change no count. */
  void refuseTheRest() {
    map.entries().forEach((name, entry) -> {
      if (!asked.contains(name) && !HarmlessKeys.isHarmless(name) && !saysNo(entry.value())) {
        refuse(name, entry);
      }
    });
  }

  private void refuse(String name, Node.Entry entry) {
    boolean isText = entry.value() instanceof Node.Text;
    if (isText && !HarmlessKeys.speaksOfAShape(name)) {
      String message =
          "'" + name + "' is not known of " + family + "; it is taken to change no count";
      issues.add(Issue.warning("unknown-config-key", entry.keyWhere(), message));
    } else {
      refuse(name, "it is not understood, and may change what is counted");
    }
  }

  private static boolean saysNo(Node value) {
    if (value instanceof Node.Listing list) {
      return list.items().isEmpty();
    }
    return value instanceof Node.Mapping map
        ? map.entries().isEmpty()
        : SAYS_NO.contains(((Node.Text) value).text());
  }

  private void missing(String... names) {
    String keys = String.join("' or '", names);
    error("missing-key", map.where(), "a config of " + family + " needs '" + keys + "'", "");
  }

  private void error(String code, Where where, String message, String help) {
    issues.error(code, where, message, help);
  }

  /** What a key holds; nothing where that is {@code null}. */
  private Optional<Node> value(String name) {
    return Optional.ofNullable(map.entries().get(name))
        .map(Node.Entry::value)
        .filter(value -> !(value instanceof Node.Text text && text.text().equals("none")));
  }
}
