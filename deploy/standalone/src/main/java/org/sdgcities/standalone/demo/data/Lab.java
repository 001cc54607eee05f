package org.sdgcities.standalone.demo.data;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A city lab and what holds for the cities of its country.
///
/// @param academia a university that takes part, or null
/// @param country by M49
/// @param conditions `a`, `b` or `c`: how people live there, for the invented figures only
/// @param currency of ISO 4217
/// @param perUsd roughly how much of it a US dollar buys, for the size of invented amounts
/// @param pipeline who keeps the national pipeline of investments
public record Lab(
    String id,
    String name,
    String kind,
    String host,
    @Nullable String academia,
    String country,
    String hub,
    String language,
    String conditions,
    String currency,
    BigDecimal perUsd,
    String pipeline) {

  static Lab of(Table.Row row) {
    return new Lab(
        row.text("lab"),
        row.text("name"),
        row.text("kind"),
        row.text("host"),
        row.optional("academia"),
        row.text("country"),
        row.text("hub"),
        row.text("language"),
        row.text("conditions").toLowerCase(Locale.ROOT),
        row.text("currency"),
        new BigDecimal(row.text("per_usd")),
        row.text("pipeline"));
  }
}
