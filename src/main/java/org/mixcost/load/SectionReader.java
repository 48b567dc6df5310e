package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Node;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.NamedKey;
import org.mixcost.scenario.format.NamedQuantitiesKey;
import org.mixcost.scenario.format.NamedTextsKey;
import org.mixcost.scenario.format.Presence;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.SectionKey;
import org.mixcost.scenario.format.TextsKey;
import org.mixcost.scenario.format.ValueKey;

/**
 * One map of a scenario file, read key by key as its section declares them.
 *
 * <p>Whatever is wrong becomes an issue, and something of the right kind stands in for it, so that reading goes on and
 * finds the rest; the result is dropped in the end.
 */
final class SectionReader implements Places {
  private final Section section;
  private final Node.Mapping node;
  private final String path;
  private final Reading reading;
  private final List<Key> keys;
  /** Names of keys that a misspelt one is likely to stand for; they are not reported as missing too. */
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
        : Misplaced.help(name);
  }

  String path() {
    return path;
  }

  /** The path of a key. */
  String at(Key key) {
    return path.isEmpty() ? key.name() : path + "." + key.name();
  }

  @Override
  public Where where() {
    return node.where();
  }

  @Override
  public Where where(Key key) {
    return node(key).map(Node::where).orElse(node.where());
  }

  Reading reading() {
    return reading;
  }

  boolean has(Key key) {
    return node(key).isPresent();
  }

  /** Whether the format has the key here. It is asked for by its name first: the first time, comparing records is slow. */
  boolean hasKey(Key key) {
    return keys.stream()
        .anyMatch(known -> known.name().equals(key.name()) && Objects.equals(known, key));
  }

  /** The key of a name; none where what it holds depends on a word that is not here, but inherited. */
  Optional<Key> certain(String name) {
    List<Key> named = keys.stream().filter(key -> key.name().equals(name)).toList();
    return named.stream()
        .findFirst()
        .filter(first -> named.stream().skip(1).map(Key::shape).allMatch(first.shape()::equals));
  }

  /** Whether a key holds the word that stands for what others leave. */
  boolean isRest(QuantityKey key) {
    return read(key)
        .filter(found -> found instanceof Node.Text text && text.text().equals("rest"))
        .isPresent();
  }

  /** Whether a key holds a value; it does not count as read by that. */
  <T> boolean says(ValueKey<T> key, T value) {
    return node(key)
        .filter(found -> found instanceof Node.Text text
            && parse(key, text).found().filter(value::equals).isPresent())
        .isPresent();
  }

  /** Leaves a key unread that changes nothing here, with what to do about it if no scenario uses it. */
  void leaveUnread(Key key, String help) {
    node(key).ifPresent(found -> reading.written().advise(found, help));
  }

  /** Leaves keys unread that change nothing here. */
  void leaveUnread(List<Key> unused, String help) {
    unused.forEach(key -> leaveUnread(key, help));
  }

  /** Counts all that is written here as read, where it could not be told which of it matters. */
  void readAll() {
    reading.written().readAll(node);
  }

  /** What is written under a key, and where the key stands. */
  Optional<Node.Entry> entry(Key key) {
    return Optional.ofNullable(node.entries().get(key.name()));
  }

  /** Whether a key holds a map or nothing at all, and not something that is no map. */
  boolean isMappingOrAbsent(Key key) {
    return node(key).map(found -> found instanceof Node.Mapping).orElse(true);
  }

  /** The map of a key as it is written, if it is there. */
  Optional<Node.Mapping> mapping(Key key) {
    return node(key).flatMap(found -> asMapping(key.name(), found));
  }

  /** What the writer has named under a key, each a map; empty with an issue if there is nothing. */
  Map<String, Node.Entry> entries(NamedKey key) {
    Map<String, Node.Entry> entries = mapping(key).map(Node.Mapping::entries).orElse(Map.of());
    if (!has(key) || (mapping(key).isPresent() && entries.isEmpty())) {
      missing(key);
    }
    entries.forEach((own, entry) -> asMapping(own, entry.value()));
    return entries;
  }

  /** Reports where something is no map. */
  void requireMapping(String name, Node found) {
    asMapping(name, found);
  }

  /** Reports that of several ways to say the same thing more than one was taken, or none. */
  boolean requireOneOf(Key... ways) {
    List<Key> given = Arrays.stream(ways).filter(this::has).toList();
    if (given.size() > 1) {
      given.forEach(this::readAll);
      error(
          "two-ways",
          where(given.get(1)),
          "give only one of " + names(given),
          "leave out all but one; an inherited key is taken away by none");
    } else if (given.isEmpty()
        && Arrays.stream(ways).map(Key::name).noneMatch(misspelt::contains)) {
      error("missing-key", node.where(), place() + " needs one of " + names(List.of(ways)), "");
    }
    return given.size() == 1;
  }

  private static String names(List<Key> keys) {
    return keys.stream().map(Key::name).collect(joining(", "));
  }

  /** The quantity of a key that must be there or has a value when it is not. */
  Quantity get(QuantityKey key) {
    return find(key).orElseGet(() -> absent(key));
  }

  private Quantity absent(QuantityKey key) {
    if (key.presence() instanceof Presence.Default row) {
      return fallback(key, row.table(), row.id());
    }
    if (key.presence() instanceof Presence.Neutral neutral) {
      return neutral(key, neutral.value());
    }
    missing(key);
    return placeholder(key);
  }

  /** The quantity of a key, if it is there. */
  Optional<Quantity> find(QuantityKey key) {
    noteNotIncluded(key);
    return read(key).map(found -> leaf(key, reading).read(found, owner(found)));
  }

  /** What to do with a map that a key beside others has all keys of; empty if there is none. */
  private String owner(Node found) {
    if (!(found instanceof Node.Mapping map) || map.entries().isEmpty()) {
      return "";
    }
    return keys.stream()
        .filter(key -> key instanceof SectionKey other
            && map.entries().keySet().stream()
                .allMatch(name -> other.section().find(name).isPresent()))
        .map(key -> "write that map under " + key.name())
        .findFirst()
        .orElse("");
  }

  /** The quantity of a key, or the value that changes nothing; its absence leaves nothing out. */
  Quantity findOr(QuantityKey key, double neutral) {
    return has(key) ? get(key) : neutral(key, neutral);
  }

  /** The quantity of a key whose absence was reported already, where it is absent. */
  Quantity findOrPlaceholder(QuantityKey key) {
    return find(key).orElseGet(() -> placeholder(key));
  }

  /** The quantity of a key that means something only where another is there; else it changes nothing. */
  Quantity getWith(Key other, QuantityKey key, double neutral) {
    return has(other) ? get(key) : idle(key, neutral);
  }

  /** The quantity of a key, or the default that a catalog row gives. */
  Quantity getOr(QuantityKey key, String table, String id) {
    return find(key).orElseGet(() -> fallback(key, table, id));
  }

  private Quantity fallback(QuantityKey key, String table, String id) {
    return reading.filledIn(at(key), leaf(key, reading).fromCatalog(table, id, node.where()));
  }

  /** A quantity that changes nothing here: what is written, or what a catalog row gives, which is reported nowhere. */
  Quantity idle(QuantityKey key) {
    Presence.Default usual = (Presence.Default) key.presence();
    return idleOr(key, usual.table(), usual.id());
  }

  /** The same of a key whose row depends on others. */
  Quantity idleOr(QuantityKey key, String table, String id) {
    return findIdle(key)
        .orElseGet(() -> leaf(key, reading.silent()).fromCatalog(table, id, node.where()));
  }

  /** A quantity that changes nothing here: what is written, or the value that changes nothing anywhere. */
  Quantity idle(QuantityKey key, double neutral) {
    return findIdle(key).orElseGet(() -> neutral(key, neutral));
  }

  /**
   * What is written in a key that changes nothing here. It does not count as read; but where it is inherited, it does not
   * differ from what it is in a scenario that uses it.
   */
  private Optional<Quantity> findIdle(QuantityKey key) {
    return node(key).map(leaf(key, reading.silent())::read);
  }

  /** The value of a key that changes nothing, whether or not it is there. */
  Quantity neutral(QuantityKey key, double value) {
    return leaf(key, reading).neutral(value);
  }

  /** Something of the right unit that stands in for a quantity that could not be read. */
  Quantity placeholder(QuantityKey key) {
    return leaf(key, reading).placeholder();
  }

  private LeafReader leaf(QuantityKey key, Reading inside) {
    requireKnown(key);
    return new LeafReader(at(key), key.shape(), inside);
  }

  /** The value of a key that has one when it is not there. */
  <T> T get(ValueKey<T> key) {
    return find(key).or(key::usual).orElseThrow(() -> new AssertionError(at(key)));
  }

  /** The value of a key, if it is there and can be read. */
  <T> Optional<T> find(ValueKey<T> key) {
    requireKnown(key);
    if (!has(key) && key.isRequired()) {
      missing(key);
    }
    return read(key).flatMap(found -> asText(key, found)).flatMap(text -> value(key, text));
  }

  private <T> Optional<T> value(ValueKey<T> key, Node.Text text) {
    Checked<T> value = parse(key, text);
    if (value.hasErrors() && key.name().equals(section.discriminator())) {
      reading.written().readAll(node);
    }
    value.issues().forEach(issue -> reading.issues().add(issue.at(text.where())));
    return value.found();
  }

  private static <T> Checked<T> parse(ValueKey<T> key, Node.Text text) {
    return key.shape().parse(key.name(), text.text());
  }

  /** The whole number of a key as a quantity of the model; 1 if it is not there and has no usual value. */
  Quantity count(ValueKey<Integer> key) {
    Optional<Integer> found = find(key);
    int count = found.or(key::usual).orElse(1);
    return Quantity.fixed(at(key), count, Unit.COUNT, ofCount(key, found.isPresent()));
  }

  private Citation ofCount(Key key, boolean isFound) {
    if (!has(key)) {
      return Citation.ofDefault("not stated");
    }
    return isFound
        ? Citation.stated(where(key).toString()).at(reading.place(where(key)))
        : LeafReader.UNREADABLE;
  }

  /** The texts of a key, which holds one or a list of them; none if it is not there. */
  List<Node.Text> get(TextsKey key) {
    return texts(key, read(key).orElse(new Node.Listing(List.of(), node.where())));
  }

  private List<Node.Text> texts(Key key, Node found) {
    List<Node> items = found instanceof Node.Listing list ? list.items() : List.of(found);
    List<Node.Text> texts = new ArrayList<>();
    items.forEach(item -> asText(key, item).ifPresent(texts::add));
    return texts;
  }

  /** The section of a key that must be there. */
  SectionReader get(SectionKey key) {
    if (!has(key)) {
      missing(key);
    }
    return orSilent(key);
  }

  /** The section of a key, if it is there. */
  Optional<SectionReader> find(SectionKey key) {
    noteNotIncluded(key);
    return mapping(key).map(found -> open(key, found, reading));
  }

  /** The section of a key, or one in whose place nothing is reported, as its absence was reported already. */
  SectionReader orSilent(SectionKey key) {
    return find(key).orElseGet(() -> open(key, nothing(), reading.silent()));
  }

  /** The section of a key; where it is not there, one in which every key has its default. */
  SectionReader orDefaults(SectionKey key) {
    return find(key).orElseGet(() -> open(key, nothing(), reading));
  }

  private Node.Mapping nothing() {
    return new Node.Mapping(Map.of(), node.where());
  }

  private SectionReader open(SectionKey key, Node.Mapping mapping, Reading inside) {
    requireKnown(key);
    return new SectionReader(key.section(), mapping, at(key), inside);
  }

  /** The sections that the writer has named under a key, by name. */
  List<NamedSection> get(NamedKey key) {
    noteNotIncluded(key);
    List<NamedSection> sections = new ArrayList<>();
    mapping(key)
        .ifPresent(all -> all.entries()
            .forEach((own, entry) -> asMapping(own, whole(key, entry.value()))
                .ifPresent(mapping -> sections.add(new NamedSection(
                    own,
                    new SectionReader(key.section(), mapping, at(key) + "." + own, reading))))));
    return sections;
  }

  /** What stands under a name of the writer: a map, also where one of its values stands for it. */
  Node whole(NamedKey key, Node value) {
    boolean isBrief = value instanceof Node.Text text && !text.text().isBlank();
    return key.brief()
        .filter(only -> isBrief)
        .<Node>map(only -> new Node.Mapping(
            Map.of(only.name(), new Node.Entry(value.where(), value)), value.where()))
        .orElse(value);
  }

  /** The texts that the writer has named under a key, one or several under each name. */
  List<NamedTexts> get(NamedTextsKey key) {
    List<NamedTexts> all = new ArrayList<>();
    mapping(key)
        .ifPresent(found -> found
            .entries()
            .forEach((own, entry) -> all.add(
                new NamedTexts(own, texts(key, entry.value()), entry.value().where()))));
    return all;
  }

  /** Texts and the name the writer has given them. */
  record NamedTexts(String name, List<Node.Text> texts, Where where) {}

  /** The quantities that the writer has named under a key, each with its name as the last part of its path. */
  List<Quantity> get(NamedQuantitiesKey key) {
    List<Quantity> quantities = new ArrayList<>();
    mapping(key)
        .ifPresent(all ->
            all.entries().forEach((own, entry) -> quantities.add(read(key, own, entry.value()))));
    return quantities;
  }

  /** One of those quantities. */
  Quantity read(NamedQuantitiesKey key, String own, Node value) {
    return new LeafReader(at(key) + "." + own, key.each().shape(), reading)
        .read(value, dotted(own, value));
  }

  /** What to write where a map stands under a name that the writer has chosen. */
  private static String dotted(String own, Node value) {
    return value instanceof Node.Mapping map && !map.entries().isEmpty()
        ? "write one number, or one under a name with dots, such as " + own + "."
            + map.entries().keySet().iterator().next()
        : "";
  }

  /** A section and the name the writer has given it. */
  record NamedSection(String name, SectionReader section) {}

  /** Lists what is not priced where a key is not there. */
  void noteNotIncluded(Key key) {
    requireKnown(key);
    if (!has(key) && !key.notIncluded().isEmpty()) {
      reading.noteNotIncluded(key.notIncluded() + " (" + at(key) + ")");
    }
  }

  void error(String code, Where where, String message, String help) {
    reading.issues().error(code, where, message, help);
  }

  void missing(Key key) {
    if (!misspelt.contains(key.name())) {
      error(
          "missing-key",
          node.where(),
          place() + " needs the key '" + key.name() + "': " + key.meaning(),
          "");
    }
  }

  private String place() {
    if (!path.isEmpty()) {
      return path;
    }
    return section.equals(FileKeys.SECTION) ? "the file" : "the scenario";
  }

  private void requireKnown(Key key) {
    if (!hasKey(key)) {
      throw new AssertionError("the format has no such key " + at(key));
    }
  }

  /** The value of a key, which now counts as read. */
  private Optional<Node> read(Key key) {
    Optional<Node> found = node(key);
    found.ifPresent(reading.written()::read);
    return found;
  }

  private void readAll(Key key) {
    read(key)
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .ifPresent(reading.written()::readAll);
  }

  private Optional<Node> node(Key key) {
    return entry(key).map(Node.Entry::value);
  }

  private Optional<Node.Text> asText(Key key, Node found) {
    if (found instanceof Node.Text text && !text.text().isBlank()) {
      return Optional.of(text);
    }
    wrongKind(key.name(), found, "a single value");
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
