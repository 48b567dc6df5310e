package org.mixcost.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.OddNames;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "mixed-bridge, mixed-bridge",
    "bridge-Option A, bridge-option-a",
    "Größe & Préis, gro-e-preis",
    "a/b, a-b",
    "../../etc/passwd, etc-passwd",
    "v1.5, v1-5",
    "ﬁne_print, fine_print",
    "..., unnamed",
    "数据, unnamed",
    "数据-costs, costs",
    "CON, con-",
    "lpt1, lpt1-",
    "console, console"
  })
  void aNameIsMadeOfPlainLetters(String text, String name) {
    assertThat(new FileNames().next(text)).isEqualTo(name);
  }

  @Test
  void theLaterOfTwoThatComeToOneNameHasANumber() {
    FileNames names = new FileNames();
    List<String> given = new ArrayList<>();
    List.of("Dear", "dear", "dear-2", "déar", "DEAR").forEach(name -> given.add(names.next(name)));
    assertThat(given).containsExactly("dear", "dear-2", "dear-2-2", "dear-3", "dear-4");
  }

  @Test
  void ofALongTextTheEndStays() {
    FileNames names = new FileNames();
    String costs = names.next("x".repeat(300) + "-costs");
    assertThat(costs).hasSize(80).endsWith("xx-costs");
    assertThat(names.next("x".repeat(300) + "-figures")).hasSize(80).endsWith("xx-figures");
  }

  @Test
  void everyNameOfAnyTextsIsAFileOfItsOwn() {
    OddNames odd = new OddNames(new Random(10));
    for (int i = 0; i < 200; i++) {
      FileNames names = new FileNames();
      Set<String> given = new HashSet<>();
      for (String text : odd.some(12)) {
        String name = names.next(text);
        assertThat(FileSet.isPath("charts/" + name + ".svg"))
            .as("%s of %s", name, text)
            .isTrue();
        assertThat(name.length()).isLessThan(90);
        assertThat(given.add(name)).as("%s is given once", name).isTrue();
      }
    }
  }
}
