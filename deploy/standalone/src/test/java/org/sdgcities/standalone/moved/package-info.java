/// Another time in a service that is started by a test.
@NullMarked
package org.sdgcities.standalone.moved;

import org.jspecify.annotations.NullMarked;
