/// The programme's own affairs: hubs, labs, organisations, people and their roles.
@NullMarked
package org.sdgcities.query.programme;

import org.jspecify.annotations.NullMarked;
