/// What a city goes through: its steps, its case, its appeal.
@NullMarked
package org.sdgcities.standalone.demo.city;

import org.jspecify.annotations.NullMarked;
