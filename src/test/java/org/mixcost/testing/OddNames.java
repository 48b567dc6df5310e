package org.mixcost.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names that people could write, and some that only a fuzzer would: any script, any length, and pairs that look alike. */
public final class OddNames {
  private static final List<String> PIECES = List.of(
      "a",
      "B",
      "zz",
      "Option",
      " ",
      "  ",
      "/",
      "\\",
      "..",
      ".",
      "-",
      "_",
      "&",
      "|",
      "<b>",
      "#",
      "*",
      "`",
      "$(id)",
      "'",
      "\"",
      ":",
      ";",
      "?",
      "%",
      "~",
      "=1+1",
      "@x",
      "](x)",
      "![](y)",
      "CON",
      "nul",
      "COM1",
      "aux.txt",
      "\u0000",
      "\u0007",
      "\u001b[31m",
      "\n",
      "\r",
      "\t",
      "\u0085",
      "\u2028",
      "\u00e9",
      "e\u0301",
      "\u0308",
      "ß",
      "İ",
      "ﬁ",
      "数据",
      "данные",
      "שלום",
      "مرحبا",
      "\u202eabc",
      "\u200b",
      "\u200d",
      "\ufeff",
      "😀",
      "👩\u200d💻",
      "９",
      "１．２");

  private final Random random;

  public OddNames(Random random) {
    this.random = random;
  }

  /** Names that all differ; among them pairs that differ in case or in an accent alone. */
  public List<String> some(int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      String name = one();
      names.add(name);
      switch (random.nextInt(4)) {
        case 0 -> names.add(name.toUpperCase(Locale.ROOT));
        case 1 -> names.add(name + "\u0301");
        default -> {}
      }
    }
    return new ArrayList<>(names).subList(0, count);
  }

  private String one() {
    int pieces = random.nextInt(8) == 0 ? 100 : 1 + random.nextInt(5);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    int most = Math.min(300, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, most));
  }
}
