/// Followers: consumers of the log that keep rows of their own, in order, exactly once.
@NullMarked
package org.sdgcities.eventstore.follower;

import org.jspecify.annotations.NullMarked;
