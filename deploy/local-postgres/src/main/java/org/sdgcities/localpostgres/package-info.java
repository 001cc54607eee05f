/// A real PostgreSQL for one machine: unpacked, created, started, found again after a crash, and
/// stopped, all within one data directory. Four types are for others ([LocalPostgres],
/// [RunningPostgres], [RunAs], [CannotStart]); the rest is one package so that it can be hidden.
@NullMarked
package org.sdgcities.localpostgres;

import org.jspecify.annotations.NullMarked;
