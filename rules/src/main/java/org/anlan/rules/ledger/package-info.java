/// What can be proved of a log of acts: an RFC 6962 tree, its tiles, proofs, signed checkpoints and the witnesses that compare
/// them. Bytes in, answers out; whoever doubts the city can use it without the city.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.ledger;
