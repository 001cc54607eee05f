/// Connections to the database, one role for each service.
@NullMarked
package org.sdgcities.web.database;

import org.jspecify.annotations.NullMarked;
