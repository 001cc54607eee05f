/// Persons, organisations, roles and declared conflicts: who may do what.
@NullMarked
package org.sdgcities.certification.people;

import org.jspecify.annotations.NullMarked;
