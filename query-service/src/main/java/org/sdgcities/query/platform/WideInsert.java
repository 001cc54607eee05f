package org.sdgcities.query.platform;

import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A plain insertion of one row as an insertion of many: the database's work for a statement is
/// done once for all of them. Not so where a row may meet another of the same statement.
final class WideInsert {

  /// How many rows.
  static final int ROWS = 64;

  private static final Pattern PLAIN =
      Pattern.compile(
          "(insert into \\w+ \\([^()]*\\) values )(\\((?:\\?, )*\\?\\))( on conflict do nothing)?");

  private WideInsert() {}

  /// @return the statement for {@link #ROWS} rows, or null if it is not plain
  static @Nullable String of(String sql) {
    Matcher plain = PLAIN.matcher(sql);
    if (!plain.matches()) {
      return null;
    }
    String rows = String.join(", ", Collections.nCopies(ROWS, plain.group(2)));
    return plain.group(1) + rows + (plain.group(3) == null ? "" : plain.group(3));
  }
}
