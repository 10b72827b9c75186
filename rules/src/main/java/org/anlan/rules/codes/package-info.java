/// The codes by which a city names its places, units, people and things. Each is a value that cannot exist in a wrong
/// form: a constructor refuses with words that say what was expected, `holds` asks without throwing.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.codes;
