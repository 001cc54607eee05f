/// The requests of a story: at what time, by whom, what.
@NullMarked
package org.sdgcities.standalone.demo.acts;

import org.jspecify.annotations.NullMarked;
