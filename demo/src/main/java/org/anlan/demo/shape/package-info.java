/// The geometry the invented city is drawn with: dice that always fall the same way, the street plane and the way from
/// it to the globe, rings that share their vertices exactly.
@org.jspecify.annotations.NullMarked
package org.anlan.demo.shape;
