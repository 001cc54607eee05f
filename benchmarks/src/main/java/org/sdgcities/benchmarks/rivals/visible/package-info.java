/// How long it takes until what was done can be seen: by a follower of our log in the same process
/// and in another, and by asking a table again and again.
@NullMarked
package org.sdgcities.benchmarks.rivals.visible;

import org.jspecify.annotations.NullMarked;
