/** The emulated AWS services of the local host; never deployed. */
@org.jspecify.annotations.NullMarked
package refcheck.local.aws;
