package org.mixcost.spark;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Scenario files, and how they get to a task. */
final class Texts {
  static final String MIX = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        rented:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 30% to 45%, price: 2 to 3 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 140B}}}
        settled:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2.5 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 140B}}}
      """;

  private Texts() {}

  /** A table of a baseline and so many others, each of them cheaper than the one before; some are in no doubt. */
  static String table(int others) {
    return """
        mixcost,as_of,baseline,scenario,extends,model.parameters,training.accelerator,training.utilization,training.price,data.real.web.kind,data.real.web.tokens
        1,2026-07,base,first,base,,,,,,
        ,,,base,,7B,h100-sxm-80gb,30% to 45%,2 to 3 USD/GPU-hour,open,140B
        """
        + IntStream.range(1, others)
            .mapToObj(i -> ",,,\"other, %d\",base,,,%s,%s,,%n"
                .formatted(i, isSettled(i) ? "40%" : "", price(i))
                .replace("\r", ""))
            .collect(joining());
  }

  private static boolean isSettled(int other) {
    return other % 10 == 0;
  }

  private static String price(int other) {
    BigDecimal low = BigDecimal.valueOf(2000 - other, 3);
    return low + (isSettled(other) ? "" : " to " + low.add(BigDecimal.ONE)) + " USD/GPU-hour";
  }

  static StudyText text(String name, String text) {
    return new StudyText(name, text.getBytes(StandardCharsets.UTF_8), List.of(), false);
  }

  /** What the driver shares, or all that is wrong with the question. */
  static SharedRows shared(StudyText text, Question question) {
    return SharedRows.of(text, question, TextReader.of(text).get()).get();
  }

  /** The same as it arrives in another JVM. */
  static SharedRows sent(SharedRows shared) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(shared);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SharedRows) in.readObject();
    }
  }
}
