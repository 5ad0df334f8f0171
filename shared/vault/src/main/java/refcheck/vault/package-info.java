/** Seals and opens bytes. The only module that uses KMS. */
@NullMarked
package refcheck.vault;

import org.jspecify.annotations.NullMarked;
