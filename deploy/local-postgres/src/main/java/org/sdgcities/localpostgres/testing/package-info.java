/// Empty databases for the tests of other modules; knows no test framework.
@NullMarked
package org.sdgcities.localpostgres.testing;

import org.jspecify.annotations.NullMarked;
