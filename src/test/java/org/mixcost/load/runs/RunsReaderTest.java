package org.mixcost.load.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.fit.TrainingRun;
import org.mixcost.issue.Checked;

/** A table of runs, and all that can be wrong with it. */
class RunsReaderTest {
  private static Checked<RunTable> read(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return RunsReader.read("runs.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void numbersAreWrittenAsInAScenario() {
    assertThat(read("loss,parameters,tokens", "1.937,70B,1.4T").get().runs())
        .containsExactly(new TrainingRun("line 2", 70e9, 1.4e12, 1.937));
    assertThat(read("loss,parameters,tokens", "1.937 nats,7e10,1400 Gtok").get().runs())
        .containsExactly(new TrainingRun("line 2", 70e9, 1.4e12, 1.937));
  }

  @Test
  void aRunIsCalledByItsNameOrItsLine() {
    assertThat(read("run,parameters,tokens,loss", "first,1B,20B,2.5", "", ",1B,40B,2.4")
            .get()
            .runs())
        .extracting(TrainingRun::name)
        .containsExactly("first", "line 4");
  }

  /** 1.2e20 / (6 · 1e9) = 2e10. */
  @Test
  void tokensFollowFromOperationsWhereTheyAreNotKnown() {
    assertThat(read("parameters,tokens,flop,loss", "1B,,1.2e20,2.5", "1B,30B,1.2e20 FLOP,2.4")
            .get()
            .runs())
        .extracting(TrainingRun::tokens)
        .containsExactly(2e10, 3e10);
    assertThat(read("params,flops,loss", "1B,1.2e20,2.5").get().runs())
        .extracting(TrainingRun::tokens)
        .containsExactly(2e10);
  }

  @Test
  void theFileCanBeTraced() {
    RunTable table = read("parameters,tokens,loss", "1B,20B,2.5").get();
    assertThat(table.file().file()).isEqualTo("runs.csv");
    assertThat(table.file().sha256()).hasSize(64);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    assertThat(read("\uFEFFparameters,tokens,loss", "1B,20B,2.5").issues()).isEmpty();
  }

  @Test
  void allMistakesAreFoundAtOnceWithTheirPlaces() {
    assertThat(read(
                "parameters,tokens,loss",
                "1B,20B,two",
                ",20B,2.5",
                "1B,,2.5",
                "1B,-20B,2.5",
                "1B to 2B,20B,2.5",
                "1B,20 USD,2.5",
                "1B,20B")
            .text())
        .isEqualTo("""
            runs.csv:2:3: error: 'two' is not a number, interval or distribution [not-a-number]
            runs.csv:3:1: error: the run has no parameters [missing-number]
            runs.csv:4:2: error: the run has no tokens [missing-number]
              help: tokens, or flop to work them out from
            runs.csv:5:2: error: '-20B' must be above 0 [out-of-domain]
            runs.csv:6:1: error: parameters of a run is one number, and not '1B to 2B' [not-one-number]
            runs.csv:7:2: error: '20 USD' is not a number of tokens [unit-mismatch]
              help: write it in tokens
            runs.csv:8:1: error: the row has 2 cells, the header 3 [row-length]
              help: a text with a comma needs quotes""");
  }

  @Test
  void aColumnThatIsNotUsedIsSaid() {
    Checked<RunTable> read = read("parameters,token,tokens,loss,lr", "1B,7,20B,2.5,3e-4");
    assertThat(read.get().runs()).hasSize(1);
    assertThat(read.text()).isEqualTo("""
            runs.csv:1:2: warning: column 'token' is not used; did you mean 'tokens'? [unknown-column]
            runs.csv:1:5: warning: column 'lr' is not used [unknown-column]""");
  }

  @Test
  void aColumnThatIsMissingIsSaidOnce() {
    assertThat(read("parameters,loss", "1B,2.5", "x,y").text())
        .isEqualTo(
            "runs.csv:1:1: error: a table of runs needs parameters, tokens or flop, and loss [missing-column]");
    assertThat(read("parameters;tokens;loss", "1B;20B;2.5").get().runs()).hasSize(1);
  }

  @Test
  void aColumnStandsOnce() {
    assertThat(read("parameters,tokens,loss,loss", "1B,20B,2.5,2.5").text())
        .isEqualTo("runs.csv:1:4: error: column 'loss' stands here twice [duplicate-key]");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(read("").text()).contains("the file is empty [empty-file]");
    assertThat(read("parameters,tokens,loss", "\"1B,20B,2.5").text()).contains("[csv-syntax]");
    assertThat(RunsReader.read("runs.csv", new byte[] {(byte) 0xff}).text())
        .contains("the file is not UTF-8 text from here on [encoding]");
    assertThat(RunsReader.read(Path.of("no-such.csv")).text())
        .isEqualTo("no-such.csv: error: cannot read the file: there is no such file [unreadable]");
  }
}
