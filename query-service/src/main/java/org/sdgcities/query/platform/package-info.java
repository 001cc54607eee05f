/// Plumbing: how events become rows, and how pages wait for them.
@NullMarked
package org.sdgcities.query.platform;

import org.jspecify.annotations.NullMarked;
