package org.sdgcities.query.platform;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import tools.jackson.databind.json.JsonMapper;

/// Takes a projector's statements and sends them together. Those of one stream keep their order;
/// between streams there is none to keep, so that equal statements of many streams make one batch.
public final class Rows implements AutoCloseable {

  private static final int MANY = 20_000;

  private record Statement(String sql, @Nullable Object[] arguments) {}

  private final Connection connection;
  private final JsonMapper json;
  private final Map<String, Deque<Statement>> streams = new LinkedHashMap<>();
  private String about = "";
  private Deque<Statement> current;
  private int waiting;

  Rows(Connection connection, JsonMapper json) {
    this.connection = connection;
    this.json = json;
    current = stream("");
  }

  /// Says what the next statements are about.
  ///
  /// @param about the stream whose rows are changed, then those whose rows are looked up
  void of(List<String> about) {
    if (waiting >= MANY || about.stream().skip(1).anyMatch(this::waits)) {
      flush();
    }
    this.about = about.getFirst();
    current = stream(this.about);
  }

  private Deque<Statement> stream(String name) {
    return streams.computeIfAbsent(name, _ -> new ArrayDeque<>());
  }

  private boolean waits(String name) {
    Deque<Statement> statements = streams.get(name);
    return statements != null && !statements.isEmpty();
  }

  /// Runs a statement.
  ///
  /// @param arguments numbers, texts, days, times, codes of enumerations by their names, ids by
  ///   their values, lists of texts or numbers as arrays, {@link Words} as JSON; null as null
  public void run(String sql, @Nullable Object... arguments) {
    add(current, sql, arguments);
  }

  /// Runs a statement on a table that no other statement of the projector looks at, or that only
  /// statements run in this way do: it keeps its order among those on the same table alone.
  public void runApart(String table, String sql, @Nullable Object... arguments) {
    add(stream(about + '|' + table), sql, arguments);
  }

  /// Runs a statement, together with the one before it if that is the same.
  ///
  /// @param both makes one of two, given the arguments of the earlier and the later one
  public void runWithLast(String sql, Combining both, @Nullable Object... arguments) {
    Statement last = current.peekLast();
    @Nullable Object @Nullable [] one =
        last == null || !last.sql().equals(sql) ? null : both.of(last.arguments(), arguments);
    if (one == null) {
      add(current, sql, arguments);
    } else {
      current.removeLast();
      current.add(new Statement(sql, one));
    }
  }

  private void add(Deque<Statement> stream, String sql, @Nullable Object[] arguments) {
    stream.add(new Statement(sql, arguments));
    waiting++;
  }

  /// Makes one statement of two.
  @FunctionalInterface
  public interface Combining {
    /// @return the arguments of one that does what both would; null if there is none
    @Nullable Object @Nullable [] of(@Nullable Object[] earlier, @Nullable Object[] later);
  }

  /// @return how many statements have not been sent
  int waiting() {
    return waiting;
  }

  void flush() {
    Map<String, List<Deque<Statement>>> ready = new LinkedHashMap<>();
    streams.values().forEach(statements -> enter(statements, ready));
    while (!ready.isEmpty()) {
      String sql = mostWanted(ready);
      List<Deque<Statement>> those = ready.remove(sql);
      if (those != null) {
        send(sql, those);
        those.forEach(statements -> enter(statements, ready));
      }
    }
    streams.clear();
    current = stream(about);
    waiting = 0;
  }

  private static void enter(
      Deque<Statement> statements, Map<String, List<Deque<Statement>>> ready) {
    Statement next = statements.peek();
    if (next != null) {
      ready.computeIfAbsent(next.sql(), _ -> new ArrayList<>()).add(statements);
    }
  }

  /// @return the statement with which most streams would go on
  private static String mostWanted(Map<String, List<Deque<Statement>>> ready) {
    return Collections.max(
            ready.entrySet(), Comparator.comparingInt(entry -> entry.getValue().size()))
        .getKey();
  }

  private void send(String sql, List<Deque<Statement>> those) {
    List<@Nullable Object[]> all = new ArrayList<>();
    for (Deque<Statement> statements : those) {
      for (Statement next = statements.peek();
          next != null && next.sql().equals(sql);
          next = statements.peek()) {
        all.add(statements.remove().arguments());
      }
    }
    String wide = all.size() < WideInsert.ROWS ? null : WideInsert.of(sql);
    int widely = wide == null ? 0 : all.size() / WideInsert.ROWS * WideInsert.ROWS;
    try {
      if (wide != null) {
        send(wide, all.subList(0, widely), WideInsert.ROWS);
      }
      if (widely < all.size()) {
        send(sql, all.subList(widely, all.size()), 1);
      }
    } catch (SQLException e) {
      // Nothing of the page counts.
      streams.clear();
      throw new RowsNotWritten(sql, e);
    }
  }

  /// @param each how many rows the statement takes
  private void send(String sql, List<@Nullable Object[]> rows, int each) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(sql)) {
      for (int row = 0; row < rows.size(); row += each) {
        int index = 1;
        for (@Nullable Object[] arguments : rows.subList(row, row + each)) {
          for (@Nullable Object argument : arguments) {
            set(prepared, index++, argument);
          }
        }
        prepared.addBatch();
      }
      prepared.executeBatch();
    }
  }

  private void set(PreparedStatement prepared, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> prepared.setNull(index, Types.NULL);
      case String text -> prepared.setString(index, text);
      case Integer number -> prepared.setInt(index, number);
      case Long number -> prepared.setLong(index, number);
      case Boolean flag -> prepared.setBoolean(index, flag);
      case BigDecimal number -> prepared.setBigDecimal(index, number);
      case LocalDate day -> prepared.setDate(index, Date.valueOf(day));
      case Instant time -> prepared.setTimestamp(index, Timestamp.from(time));
      case Enum<?> code -> prepared.setString(index, code.name());
      case Words words -> prepared.setString(index, json.writeValueAsString(words));
      case Json document -> prepared.setString(index, json.writeValueAsString(document.value()));
      case Collection<?> many -> prepared.setArray(index, array(many));
      // Ids are records over a string, which is what they print.
      default -> prepared.setString(index, value.toString());
    }
  }

  private java.sql.Array array(Collection<?> many) throws SQLException {
    boolean numbers = !many.isEmpty() && many.iterator().next() instanceof Integer;
    return numbers
        ? connection.createArrayOf("int4", many.toArray())
        : connection.createArrayOf("text", many.stream().map(Object::toString).toArray());
  }

  /// A value to be stored as JSON.
  public record Json(Object value) {}

  @Override
  public void close() {
    flush();
  }

  /// The database refused a statement.
  static final class RowsNotWritten extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    RowsNotWritten(String sql, SQLException cause) {
      super(cause.getMessage() + " at: " + sql, cause);
    }
  }
}
