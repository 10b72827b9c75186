@org.jspecify.annotations.NullMarked
package org.anlan.rules.ledger;
