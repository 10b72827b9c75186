package org.anlan.rules.items;

/// How to ask and how to complain 咨询、监督投诉方式; telephone numbers or addresses.
public record Ways(String consult, String complain) {}
