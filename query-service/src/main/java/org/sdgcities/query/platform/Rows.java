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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import tools.jackson.databind.json.JsonMapper;

/// Takes a projector's statements. They are sent together, in order, when the page of events has
/// been projected or when they have become many.
public final class Rows implements AutoCloseable {

  private static final int MANY = 500;

  private final Connection connection;
  private final JsonMapper json;
  private @Nullable String sql;
  private final List<@Nullable Object[]> waiting = new ArrayList<>();

  Rows(Connection connection, JsonMapper json) {
    this.connection = connection;
    this.json = json;
  }

  /// Runs a statement.
  ///
  /// @param arguments numbers, texts, days, times, codes of enumerations by their names, ids by
  ///   their values, lists of texts or numbers as arrays, {@link Words} as JSON; null as null
  public void run(String statement, @Nullable Object... arguments) {
    if (!statement.equals(sql) || waiting.size() >= MANY) {
      flush();
      sql = statement;
    }
    waiting.add(arguments);
  }

  void flush() {
    if (sql == null || waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement prepared = connection.prepareStatement(sql)) {
      for (@Nullable Object[] arguments : waiting) {
        for (int i = 0; i < arguments.length; i++) {
          set(prepared, i + 1, arguments[i]);
        }
        prepared.addBatch();
      }
      prepared.executeBatch();
    } catch (SQLException e) {
      throw new RowsNotWritten(sql, e);
    } finally {
      waiting.clear();
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
