/// The land of the invented city: its outline, where people live, and the nested areas from district to unit grid.
@org.jspecify.annotations.NullMarked
package org.anlan.demo.land;
