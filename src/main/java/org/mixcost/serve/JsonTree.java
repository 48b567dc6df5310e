package org.mixcost.serve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Data;

/** Data as the maps, lists and numbers of which the protocol makes JSON: that which the text of a document holds. */
final class JsonTree {
  /** What a list is called that stands by itself, where the protocol wants an object. */
  private static final String ROWS = "rows";

  private JsonTree() {}

  /** An object; a list is its only value. */
  static Map<String, Object> object(Data data) {
    if (data instanceof Data.Fields fields) {
      return map(fields);
    }
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put(ROWS, of(data));
    return rows;
  }

  static Map<String, Object> map(Data.Fields fields) {
    Map<String, Object> map = new LinkedHashMap<>();
    fields.all().forEach((name, value) -> map.put(name, of(value)));
    return map;
  }

  private static Object of(Data data) {
    if (data instanceof Data.Fields fields) {
      return map(fields);
    }
    if (data instanceof Data.Items items) {
      List<Object> list = new ArrayList<>();
      items.all().forEach(item -> list.add(of(item)));
      return list;
    }
    if (data instanceof Data.TextValue words) {
      return words.text();
    }
    if (data instanceof Data.Decimal number) {
      return Double.isFinite(number.value())
          ? new BigDecimal(Numbers.forMachines(number.value()))
          : null;
    }
    if (data instanceof Data.Count number) {
      return number.value();
    }
    if (data instanceof Data.Flag flag) {
      return flag.holds();
    }
    if (data instanceof Data.Missing) {
      return null;
    }
    throw new AssertionError(data);
  }
}
