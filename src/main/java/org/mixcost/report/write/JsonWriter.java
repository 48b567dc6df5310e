package org.mixcost.report.write;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Printable;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.ReportDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON, through the streaming part of Jackson alone: two spaces a level, the same bytes on every system. */
public final class JsonWriter extends TextWriter {
  /** Its file in a folder. */
  public static final String FOLDER_FILE = "run.json";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new Harmless()).build();

  @Override
  public Optional<FolderFile> file(ReportDocument document) {
    return Optional.of(new FolderFile(FOLDER_FILE, "All of it, for programs"));
  }

  @Override
  String text(ReportDocument document, Pictures pictures) {
    return text(document.data());
  }

  /** Values as a JSON text. */
  public static String text(Data data) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
      write(json, data);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Data data) {
    if (data instanceof Data.Fields fields) {
      json.writeStartObject();
      fields.all().forEach((name, value) -> {
        json.writeName(name);
        write(json, value);
      });
      json.writeEndObject();
    } else if (data instanceof Data.Items items) {
      json.writeStartArray();
      items.all().forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (data instanceof Data.TextValue words) {
      json.writeString(words.text());
    } else if (data instanceof Data.Decimal number) {
      decimal(json, number.value());
    } else if (data instanceof Data.Count number) {
      json.writeNumber(number.value());
    } else if (data instanceof Data.Flag flag) {
      json.writeBoolean(flag.holds());
    } else if (data instanceof Data.Missing) {
      json.writeNull();
    } else {
      throw new AssertionError(data);
    }
  }

  /** A number in full; one that is not finite is written as null. */
  private static void decimal(JsonGenerator json, double value) {
    if (Double.isFinite(value)) {
      json.writeNumber(new BigDecimal(Numbers.forMachines(value)));
    } else {
      json.writeNull();
    }
  }

  /** Text is the same when it is read, and does nothing to a terminal on which it is shown. */
  private static final class Harmless extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DELETE] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return Character.isSurrogate((char) character) || Printable.isHarmless(character)
          ? null
          : new SerializedString(Phrase.of("\\u%04x", character));
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
