/// How the invented city is written down: CSV and GeoJSON that a person can read and git can compare.
@org.jspecify.annotations.NullMarked
package org.anlan.demo.out;
