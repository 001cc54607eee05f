/// Databases for the tests of other modules, and trouble for them; knows no test framework.
@NullMarked
package org.sdgcities.localpostgres.testing;

import org.jspecify.annotations.NullMarked;
