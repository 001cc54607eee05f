/// How events are written as JSON.
@NullMarked
package org.sdgcities.eventstore.json;

import org.jspecify.annotations.NullMarked;
