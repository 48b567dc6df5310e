package org.mixcost.report.document;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables as Tablesaw knows them; apart from the tables themselves, so that its classes load only where they are used. */
final class TablesawTables {
  private TablesawTables() {}

  static Table of(ReportTable table) {
    Table result = Table.create(table.title());
    for (int i = 0; i < table.columns().size(); i++) {
      int place = i;
      Column column = table.columns().get(i);
      List<Cell> cells = IntStream.range(0, table.rows().size())
          .mapToObj(row -> table.rows().get(row).cells().get(place))
          .toList();
      result.addColumns(column.isNumeric() ? numbers(column, cells) : words(column, cells));
    }
    return result;
  }

  private static DoubleColumn numbers(Column column, List<Cell> cells) {
    DoubleColumn numbers = DoubleColumn.create(column.heading());
    cells.forEach(cell -> numbers.append(cell.number().orElse(Double.NaN)));
    return numbers;
  }

  private static StringColumn words(Column column, List<Cell> cells) {
    StringColumn words = StringColumn.create(column.heading());
    cells.forEach(cell -> words.append(forMachines(cell)));
    return words;
  }

  private static String forMachines(Cell cell) {
    return cell.number().isPresent()
        ? Numbers.forMachines(cell.number().getAsDouble())
        : cell.text();
  }
}
