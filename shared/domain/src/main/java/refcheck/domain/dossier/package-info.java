/**
 * The personal data of a check: the people, the questions and the answers. Always sealed at rest.
 * {@code toString} never shows any of it.
 */
@NullMarked
package refcheck.domain.dossier;

import org.jspecify.annotations.NullMarked;
