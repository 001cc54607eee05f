/// An event log in PostgreSQL with dynamic consistency boundaries: dense positions, commit order,
/// group commit, receipts. It knows nothing of what the events mean, and nothing of Axon; the
/// packages below it do.
@NullMarked
package org.sdgcities.eventstore;

import org.jspecify.annotations.NullMarked;
