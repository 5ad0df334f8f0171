/** The AWS services that the local host emulates. Never deployed. */
@org.jspecify.annotations.NullMarked
package refcheck.emulator.aws;
