package org.sdgcities.query.steps.content;

import java.time.LocalDate;
import org.sdgcities.kernel.Event;

/// Something recorded for a step, as it was recorded.
///
/// @param position in the log
/// @param on the day
public record Entry<E extends Event>(long position, LocalDate on, E event) {}
