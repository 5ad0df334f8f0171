/**
 * What people read: the referee's pages and letters. A language is one file of texts; nothing that
 * a reader sees is written in code or in a template.
 */
@NullMarked
package refcheck.pages;

import org.jspecify.annotations.NullMarked;
