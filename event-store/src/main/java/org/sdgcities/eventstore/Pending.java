package org.sdgcities.eventstore;

import java.util.concurrent.CompletableFuture;

/// An append that waits for its turn.
///
/// @param since {@link System#nanoTime()} when it came
record Pending(Append append, CompletableFuture<Append.Done> outcome, long since) {}
