/// Names of the invented city: roads, villages, people; each with its pinyin.
@org.jspecify.annotations.NullMarked
package org.anlan.demo.names;
