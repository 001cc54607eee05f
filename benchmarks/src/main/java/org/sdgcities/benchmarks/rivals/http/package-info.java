/// Two servers and who calls them, each in a process of its own: the certification service as it is
/// deployed, and a handler that does no more than insert a row.
@NullMarked
package org.sdgcities.benchmarks.rivals.http;

import org.jspecify.annotations.NullMarked;
