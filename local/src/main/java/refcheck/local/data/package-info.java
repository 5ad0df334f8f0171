/** Whole files of the data directory, each replaced in one move. */
@org.jspecify.annotations.NullMarked
package refcheck.local.data;
