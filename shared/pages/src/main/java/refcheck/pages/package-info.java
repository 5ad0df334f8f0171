/**
 * Renders the pages and emails of the people who are asked. All visible text is in the language
 * files, none in code or templates.
 */
@NullMarked
package refcheck.pages;

import org.jspecify.annotations.NullMarked;
