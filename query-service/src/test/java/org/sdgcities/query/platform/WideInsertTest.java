package org.sdgcities.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideInsertTest {

  @Test
  void a_plain_insertion_takes_many_rows() {
    String wide = WideInsert.of("insert into a_table (one, other) values (?, ?)");

    assertThat(wide).startsWith("insert into a_table (one, other) values (?, ?), (?, ?), ");
    assertThat(wide.chars().filter(c -> c == '?')).hasSize(2 * WideInsert.ROWS);
    assertThat(WideInsert.of("insert into a (b) values (?) on conflict do nothing"))
        .endsWith("(?) on conflict do nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into a (b) values (?) on conflict (b) do update set b = excluded.b",
        "insert into a (b, c) values (?, 'ACTIVE')",
        "insert into a (b) select ? from c",
        "insert into a (b) values ((select d from c where e = ?))",
        "update a set b = ?"
      })
  void one_whose_rows_may_meet_or_that_says_more_does_not(String sql) {
    assertThat(WideInsert.of(sql)).isNull();
  }
}
