package org.mixcost.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Node;
import org.mixcost.load.format.Key;
import org.mixcost.load.format.Presence;
import org.mixcost.load.format.ScenarioFormat;
import org.mixcost.load.format.Section;
import org.mixcost.load.format.Shape;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * One map of a scenario file, read key by key as its section declares them.
 *
 * <p>Whatever is wrong becomes an issue, and something of the right kind stands in for it, so that reading goes on and
 * finds the rest; the result is dropped in the end.
 */
final class SectionReader {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  private final Section section;
  private final Node.Mapping node;
  private final String path;
  private final Reading reading;
  private final List<Key> keys;
  /** Keys that a misspelt one is likely to stand for; they are not told of as missing too. */
  private final Set<String> misspelt = new HashSet<>();

  SectionReader(Section section, Node.Mapping node, String path, Reading reading) {
    this.section = section;
    this.node = node;
    this.path = path;
    this.reading = reading;
    this.keys = section.keys(word(node, section.discriminator()));
    refuseUnknownKeys();
  }

  static String word(Node.Mapping node, String discriminator) {
    Node.Entry entry = node.entries().get(discriminator);
    return entry != null && entry.value() instanceof Node.Text text ? text.text() : "";
  }

  private void refuseUnknownKeys() {
    List<String> known = keys.stream().map(Key::name).toList();
    node.entries().forEach((name, entry) -> {
      if (!known.contains(name) && !isTakenAway(name, entry)) {
        Suggestion.closest(name, known).ifPresent(misspelt::add);
        String place = path.isEmpty() ? "" : " in " + path;
        reading
            .issues()
            .error(
                "unknown-key",
                entry.keyWhere(),
                "unknown key '" + name + "'" + place + Suggestion.didYouMean(name, known),
                elsewhere(name));
      }
    });
  }

  /** Who changes the kind of what is inherited has to take away keys of the former kind. */
  private boolean isTakenAway(String name, Node.Entry entry) {
    return section.find(name).isPresent() && Inheritance.takesAway(entry.value());
  }

  private String elsewhere(String name) {
    return section.find(name).isPresent()
        ? "'" + name + "' goes with another " + section.discriminator() + " than '"
            + word(node, section.discriminator()) + "'"
        : "";
  }

  String path() {
    return path;
  }

  Where where() {
    return node.where();
  }

  Where where(String name) {
    return node(name).map(Node::where).orElse(node.where());
  }

  Reading reading() {
    return reading;
  }

  boolean has(String name) {
    return node(name).isPresent();
  }

  /** Whether the format has the key here. */
  boolean hasKey(String name) {
    return keys.stream().anyMatch(key -> key.name().equals(name));
  }

  /** Whether it is known what may stand in a key, also where the kind that decides it may be inherited. */
  boolean isCertain(String name) {
    return keys.stream()
            .filter(key -> key.name().equals(name))
            .map(Key::shape)
            .distinct()
            .count()
        == 1;
  }

  /** Whether a key holds the word that stands for what others leave. */
  boolean isRest(String name) {
    return read(name)
        .filter(found -> found instanceof Node.Text text && text.text().equals("rest"))
        .isPresent();
  }

  /** Whether a key holds a word; it does not count as read by that. */
  boolean says(String name, String word) {
    return node(name)
        .filter(found -> found instanceof Node.Text text && text.text().equals(word))
        .isPresent();
  }

  /** Leaves a key unread that changes nothing here, with what to do about it if no scenario uses it. */
  void leaveUnread(String name, String help) {
    node(name).ifPresent(found -> reading.written().advise(found, help));
  }

  /** The value of a key that changes nothing, whether or not it is there. */
  Quantity neutral(String name, double value) {
    return leaf(name).neutral(value);
  }

  /** Something of the right unit that stands in for a quantity that could not be read. */
  Quantity placeholder(String name) {
    return leaf(name).placeholder();
  }

  /** Whether a key holds a map or nothing at all, and not something that is no map. */
  boolean isMappingOrAbsent(String name) {
    return node(name).map(found -> found instanceof Node.Mapping).orElse(true);
  }

  /** The map of a key as it is written, if it is there. */
  Optional<Node.Mapping> mapping(String name) {
    return node(name).flatMap(found -> asMapping(name, found));
  }

  /** What the writer has named under a key, each a map; empty with an issue if there is nothing. */
  Map<String, Node.Entry> entries(String name) {
    Map<String, Node.Entry> entries = mapping(name).map(Node.Mapping::entries).orElse(Map.of());
    if (!has(name) || (mapping(name).isPresent() && entries.isEmpty())) {
      missing(name);
    }
    entries.forEach((own, entry) -> asMapping(own, entry.value()));
    return entries;
  }

  /** Tells where something is no map. */
  void requireMapping(String name, Node found) {
    asMapping(name, found);
  }

  /** Tells that of several ways to say the same thing more than one was taken, or none. */
  boolean requireOneOf(String... names) {
    List<String> given = List.of(names).stream().filter(this::has).toList();
    if (given.size() > 1) {
      given.forEach(this::readAll);
      error(
          "two-ways",
          where(given.get(1)),
          "give only one of " + String.join(", ", given),
          "leave out all but one; an inherited key is taken away by none");
    } else if (given.isEmpty() && Collections.disjoint(misspelt, List.of(names))) {
      error("missing-key", node.where(), place() + " needs one of " + String.join(", ", names), "");
    }
    return given.size() == 1;
  }

  /** The quantity of a key that must be there or has a value when it is not. */
  Quantity quantity(String name) {
    return find(name).orElseGet(() -> {
      Key key = key(name);
      Presence presence = key.presence();
      if (presence instanceof Presence.Required || presence instanceof Presence.Absent) {
        missing(name);
        return leaf(name).placeholder();
      }
      if (presence instanceof Presence.Default fallback) {
        return fallback(name, fallback.table(), fallback.id());
      }
      return leaf(name).neutral(((Presence.Neutral) presence).value());
    });
  }

  /** The quantity of a key that means something only where another is there; else it changes nothing. */
  Quantity quantityWith(String other, String name, double neutral) {
    return has(other) ? quantity(name) : idle(name, neutral);
  }

  /** The quantity of a key, or the default that a catalog row gives. */
  Quantity quantityOr(String name, String table, String id) {
    return find(name).orElseGet(() -> fallback(name, table, id));
  }

  /** A quantity that changes nothing here: what is written, or what a catalog row gives, which is told to nobody. */
  Quantity idle(String name) {
    Presence.Default usual = (Presence.Default) key(name).presence();
    return idleOr(name, usual.table(), usual.id());
  }

  /** The same of a key whose row depends on others. */
  Quantity idleOr(String name, String table, String id) {
    return findIdle(name).orElseGet(() -> silentLeaf(name).fromCatalog(table, id, node.where()));
  }

  /** A quantity that changes nothing here: what is written, or the value that changes nothing anywhere. */
  Quantity idle(String name, double neutral) {
    return findIdle(name).orElseGet(() -> neutral(name, neutral));
  }

  /**
   * What is written in a key that changes nothing here. It does not count as read; but where it is inherited, it does not
   * differ from what it is in a scenario that uses it.
   */
  private Optional<Quantity> findIdle(String name) {
    return node(name).map(silentLeaf(name)::read);
  }

  private Quantity fallback(String name, String table, String id) {
    return reading.filledIn(at(name), leaf(name).fromCatalog(table, id, node.where()));
  }

  /** The quantity of a key, if it is there. */
  Optional<Quantity> find(String name) {
    noteNotIncluded(name);
    return read(name).map(leaf(name)::read);
  }

  /** The catalog's word for what is not there: what is then not priced. */
  void noteNotIncluded(String name) {
    Key key = key(name);
    if (!has(name) && !key.notIncluded().isEmpty()) {
      reading.noteNotIncluded(key.notIncluded() + " (" + at(name) + ")");
    }
  }

  private LeafReader leaf(String name) {
    return leaf(name, reading);
  }

  private LeafReader silentLeaf(String name) {
    return leaf(name, reading.silent());
  }

  private LeafReader leaf(String name, Reading inside) {
    return new LeafReader(at(name), (Shape.OfQuantity) key(name).shape(), inside);
  }

  /** The text of a key, or empty if it is not there. */
  String text(String name) {
    key(name);
    return read(name).flatMap(found -> asText(name, found)).orElse("");
  }

  /** The texts of a key, which holds one or a list of them; none if it is not there. */
  List<Node.Text> texts(String name) {
    Node found = read(name).orElse(new Node.Listing(List.of(), node.where()));
    List<Node> items = found instanceof Node.Listing list ? list.items() : List.of(found);
    List<Node.Text> texts = new ArrayList<>();
    for (Node item : items) {
      asText(name, item).ifPresent(text -> texts.add(new Node.Text(text, item.where())));
    }
    return texts;
  }

  /** The word of a key, or the fallback if it is not there. */
  String word(String name, String fallback) {
    Shape.OfWord shape = (Shape.OfWord) key(name).shape();
    if (!has(name) && key(name).isRequired()) {
      missing(name);
    }
    String word = text(name);
    if (word.isEmpty()) {
      return fallback;
    }
    if (!shape.words().contains(word)) {
      if (name.equals(section.discriminator())) {
        reading.written().readAll(node);
      }
      error(
          "unknown-word",
          where(name),
          "'" + word + "' is no " + name + Suggestion.didYouMean(word, shape.words()),
          "expected one of " + String.join(", ", shape.words()));
      return fallback;
    }
    return word;
  }

  /** The whole number of a key, if it is there. */
  Optional<Integer> whole(String name) {
    Shape.OfWhole shape = (Shape.OfWhole) key(name).shape();
    if (!has(name) && key(name).isRequired()) {
      missing(name);
    }
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean inside = text.matches("\\d{1,6}")
        && Integer.parseInt(text) >= shape.least()
        && Integer.parseInt(text) <= shape.most();
    if (!inside) {
      String range = shape.least() == shape.most()
          ? "must be " + shape.least()
          : "must be a whole number from " + shape.least() + " to " + shape.most();
      error("not-whole", where(name), name + " " + range + ", found '" + text + "'", "");
    }
    return inside ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** The whole number of a key as a quantity of the model, or the fallback if it is not there. */
  Quantity count(String name, int fallback) {
    Citation citation = has(name)
        ? Citation.stated(where(name).toString()).at(reading.place(where(name)))
        : Citation.ofDefault("not stated");
    return Quantity.fixed(at(name), whole(name).orElse(fallback), Unit.COUNT, citation);
  }

  boolean flag(String name) {
    String text = text(name);
    if (!List.of("", "true", "false").contains(text)) {
      error("not-a-flag", where(name), name + " is true or false, found '" + text + "'", "");
    }
    return text.equals("true");
  }

  /** The date of a key, or empty if it is not there. */
  String date(String name) {
    String text = text(name);
    if (!text.isEmpty() && !DATE.matcher(text).matches()) {
      error(
          "bad-date",
          where(name),
          "'" + text + "' is not a month or day",
          "write 2024-10 or 2024-10-31");
      return "";
    }
    return text;
  }

  /** The section of a key that must be there. */
  SectionReader section(String name) {
    if (!has(name)) {
      missing(name);
    }
    return sectionOrEmpty(name);
  }

  /** The section of a key, or one in whose place nothing is told, as its absence was told already. */
  SectionReader sectionOrEmpty(String name) {
    return findSection(name)
        .orElseGet(() -> open(name, new Node.Mapping(Map.of(), node.where()), true));
  }

  /** The section of a key, if it is there. */
  Optional<SectionReader> findSection(String name) {
    noteNotIncluded(name);
    return mapping(name).map(found -> open(name, found, false));
  }

  /** The section of a key; where it is not there, one in which every key has its default. */
  SectionReader sectionOrDefaults(String name) {
    return findSection(name)
        .orElseGet(() -> open(name, new Node.Mapping(Map.of(), node.where()), false));
  }

  private SectionReader open(String name, Node.Mapping mapping, boolean placeholder) {
    Section inner = ((Shape.OfSection) key(name).shape()).section();
    Reading inside = placeholder ? reading.silent() : reading;
    return new SectionReader(inner, mapping, at(name), inside);
  }

  /** The sections that the writer has named under a key, by name. */
  List<NamedSection> named(String name) {
    noteNotIncluded(name);
    Section inner = ((Shape.OfNamed) key(name).shape()).section();
    List<NamedSection> sections = new ArrayList<>();
    mapping(name)
        .ifPresent(all -> all.entries()
            .forEach((own, entry) -> asMapping(own, entry.value())
                .ifPresent(mapping -> sections.add(new NamedSection(
                    own, new SectionReader(inner, mapping, at(name) + "." + own, reading))))));
    return sections;
  }

  /** The quantities that the writer has named under a key, each with its name as the last part of its path. */
  List<Quantity> namedQuantities(String name) {
    Shape.OfQuantity inner = ((Shape.OfNamedQuantities) key(name).shape()).quantity();
    List<Quantity> quantities = new ArrayList<>();
    mapping(name)
        .ifPresent(all -> all.entries()
            .forEach((own, entry) -> quantities.add(
                new LeafReader(at(name) + "." + own, inner, reading).read(entry.value()))));
    return quantities;
  }

  /** A section and the name the writer has given it. */
  record NamedSection(String name, SectionReader section) {}

  void error(String code, Where where, String message, String help) {
    reading.issues().error(code, where, message, help);
  }

  void missing(String name) {
    if (!misspelt.contains(name)) {
      error(
          "missing-key",
          node.where(),
          place() + " needs the key '" + name + "': " + key(name).meaning(),
          "");
    }
  }

  private String place() {
    if (!path.isEmpty()) {
      return path;
    }
    return section.equals(ScenarioFormat.FILE) ? "the file" : "the scenario";
  }

  /** The path of a key. */
  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The value of a key, which now counts as read. */
  private Optional<Node> read(String name) {
    Optional<Node> found = node(name);
    found.ifPresent(reading.written()::read);
    return found;
  }

  private void readAll(String name) {
    read(name)
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .ifPresent(reading.written()::readAll);
  }

  private Optional<Node> node(String name) {
    return Optional.ofNullable(node.entries().get(name)).map(Node.Entry::value);
  }

  /** Whether what a key holds depends on a word that is not here, but inherited. */
  boolean isAmbiguous(String name) {
    return keys.stream()
            .filter(key -> key.name().equals(name))
            .map(Key::shape)
            .distinct()
            .count()
        > 1;
  }

  /** What the format says of a key, given the word that decides which keys there are. */
  Key key(String name) {
    return keys.stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the format has no key " + at(name)));
  }

  private Optional<String> asText(String name, Node found) {
    if (found instanceof Node.Text text && !text.text().isBlank()) {
      return Optional.of(text.text());
    }
    wrongKind(name, found, "a single value");
    return Optional.empty();
  }

  private Optional<Node.Mapping> asMapping(String name, Node found) {
    if (found instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    wrongKind(name, found, "a map");
    return Optional.empty();
  }

  private void wrongKind(String name, Node found, String expected) {
    reading.written().read(found);
    boolean empty = found instanceof Node.Text text && text.text().isBlank();
    error(
        "wrong-kind",
        found.where(),
        "'" + name + "' holds " + (empty ? "nothing" : found.kind()) + ", expected " + expected,
        empty
            ? "write none to take away an inherited key"
            : found instanceof Node.Listing ? "give each item a name, or write one value" : "");
  }
}
