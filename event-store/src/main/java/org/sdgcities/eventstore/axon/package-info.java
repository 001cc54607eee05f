/// Axon Framework 5 on the event log: the one room that knows Axon's types, so that a newer Axon is
/// a page of work.
@NullMarked
package org.sdgcities.eventstore.axon;

import org.jspecify.annotations.NullMarked;
