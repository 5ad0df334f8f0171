/** HTTP requests and responses of everything that the local host serves itself. */
@org.jspecify.annotations.NullMarked
package refcheck.emulator.wire;
