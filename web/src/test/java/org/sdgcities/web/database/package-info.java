@NullMarked
package org.sdgcities.web.database;

import org.jspecify.annotations.NullMarked;
