/**
 * Renders the referee's pages and emails. All visible text is in the language files, none in code
 * or templates.
 */
@NullMarked
package refcheck.pages;

import org.jspecify.annotations.NullMarked;
