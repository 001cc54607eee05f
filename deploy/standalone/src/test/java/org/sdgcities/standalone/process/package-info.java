/// The service as whoever runs it has it: a process of its own, reached by HTTP.
@NullMarked
package org.sdgcities.standalone.process;

import org.jspecify.annotations.NullMarked;
