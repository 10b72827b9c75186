/// The platform's wiring: where it lives on the machine, its database, its start and stop. Modules are the packages below.
@org.jspecify.annotations.NullMarked
package org.anlan;
