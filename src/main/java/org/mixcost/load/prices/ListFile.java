package org.mixcost.load.prices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.InputFile;
import org.mixcost.load.table.CsvReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** The file of a list, which is read entry by entry and never held whole. */
final class ListFile {
  /** Of which the names are looked at to tell what a file is. */
  private static final int OPENING_TOKENS = 20_000;

  private static final int MAX_DEPTH = 32;
  private static final int LONGEST_HEADER = 1 << 16;
  /** Names of models are names in JSON: as there are many, each once, none is kept for the next. */
  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
      .streamReadConstraints(
          StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
      .build();

  private final Path path;

  ListFile(Path path) {
    this.path = path;
  }

  boolean isEmpty() throws IOException {
    try (InputStream content = FileAccess.ANYWHERE.open(path)) {
      return content.read() < 0;
    }
  }

  /** Names in its first entries, or of its columns. */
  Set<String> names() throws IOException {
    if (isJson()) {
      return jsonNames();
    }
    try (CSVParser table = table(opening())) {
      return Set.copyOf(table.getHeaderNames());
    }
  }

  private Set<String> jsonNames() throws IOException {
    Set<String> names = new HashSet<>();
    try (Reader reader = reader();
        JsonParser tokens = json(reader)) {
      JsonToken token = tokens.nextToken();
      for (int i = 0; token != null && i < OPENING_TOKENS; i++) {
        if (token == JsonToken.PROPERTY_NAME) {
          names.add(tokens.currentName());
        }
        token = tokens.nextToken();
      }
    }
    return names;
  }

  private boolean isJson() throws IOException {
    try (Reader reader = reader()) {
      int first = reader.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = reader.read();
      }
      return first == '{' || first == '[';
    }
  }

  /** Its text in UTF-8, without a byte order mark. */
  BufferedReader reader() throws IOException {
    BufferedReader reader = new BufferedReader(
        new InputStreamReader(FileAccess.ANYWHERE.open(path), StandardCharsets.UTF_8.newDecoder()));
    ByteOrderMark.skip(reader);
    return reader;
  }

  JsonParser json(Reader reader) {
    return JSON.createParser(ObjectReadContext.empty(), reader);
  }

  /** Gives each row of a table in turn. */
  void forEachRow(Consumer<ListRow> each) throws IOException {
    Opening opening = opening();
    try (CSVParser table = table(opening)) {
      for (CSVRecord row : table) {
        int line = (int) table.getCurrentLineNumber() + opening.linesBefore();
        each.accept(new ListRow(row.toMap(), line));
      }
    }
  }

  private CSVParser table(Opening opening) throws IOException {
    BufferedReader text = reader();
    for (int i = 0; i < opening.linesBefore(); i++) {
      text.readLine();
    }
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(opening.separator())
        .setHeader()
        .setSkipHeaderRecord(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get()
        .parse(text);
  }

  /**
   * How a table begins.
   *
   * @param linesBefore those before its header, by which a spreadsheet says the separator
   */
  private record Opening(char separator, int linesBefore) {}

  private Opening opening() throws IOException {
    String first = firstLine();
    return CsvReader.toldSeparator(first)
        .map(told -> new Opening(told, 1))
        .orElseGet(() -> new Opening(CsvReader.separator(first), 0));
  }

  private String firstLine() throws IOException {
    try (Reader reader = reader()) {
      StringBuilder line = new StringBuilder();
      int next = reader.read();
      while (next >= 0 && next != '\n' && line.length() < LONGEST_HEADER) {
        line.append((char) next);
        next = reader.read();
      }
      return line.toString();
    }
  }

  /** What its folder and it itself are called; a list of one seller is often named by it. */
  Stream<String> places() {
    String name = path.getFileName().toString();
    return Stream.concat(
        Optional.ofNullable(path.getParent())
            .flatMap(folder -> Optional.ofNullable(folder.getFileName()))
            .map(Path::toString)
            .stream(),
        Stream.of(name.contains(".") ? name.substring(0, name.indexOf('.')) : name));
  }

  String name() {
    return path.getFileName().toString();
  }

  String path() {
    return path.toString();
  }

  /** By which its rows can be traced. */
  InputFile input() throws IOException {
    try (InputStream file = new DigestInputStream(
        FileAccess.ANYWHERE.open(path), MessageDigest.getInstance("SHA-256"))) {
      file.transferTo(OutputStream.nullOutputStream());
      byte[] hash = ((DigestInputStream) file).getMessageDigest().digest();
      return new InputFile(path.toString(), HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
