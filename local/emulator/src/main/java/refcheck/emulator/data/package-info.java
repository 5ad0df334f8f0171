/** Reads and writes files of the data directory. Each write replaces a file atomically. */
@org.jspecify.annotations.NullMarked
package refcheck.emulator.data;
