/// Guards the databases that the tests of other modules get.
@NullMarked
package org.sdgcities.localpostgres.testing;

import org.jspecify.annotations.NullMarked;
